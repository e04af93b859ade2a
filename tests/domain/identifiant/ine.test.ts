import { describe, expect, it } from 'vitest';
import { verifyIne } from '../../../src-main/domain/identifiant/ine.ts';

describe('verifyIne (procedure.md §5)', () => {
  it.each(['2420000001J', '0119123456T'])('checks the key of the INE-BEA %s', (ine) => {
    expect(verifyIne(ine)).toEqual({ etat: 'valide', forme: 'BEA', ine });
  });

  it('says which key was expected', () => {
    expect(verifyIne('2420000001K')).toEqual({ etat: 'clé fausse', ine: '2420000001K', attendue: 'J' });
  });

  it('checks only the pattern of an INE-RNIE', () => {
    expect(verifyIne('240007000AD')).toEqual({ etat: 'plausible', forme: 'RNIE', ine: '240007000AD' });
    expect(verifyIne('240007000AL').etat).toBe('forme inconnue');
    expect(verifyIne('240007000IA').etat).toBe('forme inconnue');
  });

  it('reads lower case and blanks', () => {
    expect(verifyIne('2420 000 001j')).toMatchObject({ etat: 'valide', ine: '2420000001J' });
  });

  it.each(['2,42E+09', '2.42e+9', '2,420000001E+10', '2E+09'])(
    'sees that %s was rewritten by a spreadsheet',
    (saisie) => {
      expect(verifyIne(saisie)).toEqual({ etat: 'abîmé', saisie });
    },
  );

  it('does not take an old INE holding an E for a rewritten number', () => {
    expect(verifyIne('1E22').etat).toBe('forme inconnue');
    expect(verifyIne('0991E123456').etat).toBe('forme inconnue');
  });
});
