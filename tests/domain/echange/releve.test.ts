import { describe, expect, it } from 'vitest';
import { etatSaisie } from '../../../src-main/domain/echange/releve.ts';

describe('exchanges.md §2: the tick « saisi »', () => {
  it('stands until a compte rendu or an avis changes after it', () => {
    const saisiAcademieLe = '2027-03-20T08:00:00.000Z';
    expect(etatSaisie({ saisiLe: '2027-03-17T10:00:00.000Z', saisiAcademieLe: null })).toBe('à saisir');
    expect(etatSaisie({ saisiLe: '2027-03-17T10:00:00.000Z', saisiAcademieLe })).toBe('saisi');
    expect(etatSaisie({ saisiLe: null, saisiAcademieLe })).toBe('saisi');
    expect(etatSaisie({ saisiLe: '2027-03-20T08:00:00.001Z', saisiAcademieLe })).toBe('à ressaisir');
  });
});
