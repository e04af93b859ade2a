import { describe, expect, it } from 'vitest';
import { repairUai, verifyUai } from '../../../src-main/domain/identifiant/uai.ts';

describe('verifyUai (procedure.md §5)', () => {
  it.each(['0939990D', '0949992A', '0779991S', '0759993E'])('accepts %s, whose letter is the key', (uai) => {
    expect(verifyUai(uai)).toEqual({ etat: 'valide', uai });
  });

  it('says which key was expected for 0939990E', () => {
    expect(verifyUai('0939990E')).toEqual({ etat: 'clé fausse', uai: '0939990E', attendue: 'D' });
  });

  it('reads lower case and blanks', () => {
    expect(verifyUai(' 093 9990d\u00a0')).toEqual({ etat: 'valide', uai: '0939990D' });
  });

  it.each(['', '939990D', '09399900D', '0939990', 'ABCDEFGH', '0939990É'])('calls %j malformed', (saisie) => {
    expect(verifyUai(saisie)).toEqual({ etat: 'mal formé', saisie });
  });
});

describe('repairUai (procedure.md §5)', () => {
  it('gives its zero back to 939990D, because the key then matches', () => {
    expect(repairUai('939990D')).toEqual({ etat: 'réparé', uai: '0939990D', saisie: '939990D' });
  });

  it('leaves 939990E malformed: the key would not match', () => {
    expect(repairUai('939990E').etat).toBe('mal formé');
  });

  it('does not touch a UAI of eight signs, right or wrong', () => {
    expect(repairUai('0939990D').etat).toBe('valide');
    expect(repairUai('0939990E').etat).toBe('clé fausse');
  });

  it('does not invent more than three digits', () => {
    expect(repairUai('0A').etat).toBe('mal formé');
  });
});
