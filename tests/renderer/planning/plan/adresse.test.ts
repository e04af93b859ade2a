import { describe, expect, it } from 'vitest';
import { ecrirePlace, jourVu, lirePlace } from '../../../../src-renderer/features/planning/plan/adresse.ts';

const lire = (texte: string) => lirePlace(new URLSearchParams(texte));
const ecrire = (avant: string, place: Parameters<typeof ecrirePlace>[1]) =>
  ecrirePlace(new URLSearchParams(avant), place).toString();

describe('the address of the planner', () => {
  it('reads day, view, jury and colours back from what it wrote', () => {
    for (const place of [
      { affichage: { type: 'jour' }, jour: '2027-03-16', couleur: 'état' },
      { affichage: { type: 'jury', juryId: 'j 1' }, jour: '2027-03-17', couleur: 'domaine' },
      { affichage: { type: 'tableau' }, jour: '2027-03-17', couleur: 'domaine' },
    ] as const)
      expect(lire(ecrire('', place))).toEqual(place);
  });

  it('keeps what is not named, and forgets the jury with its week', () => {
    expect(ecrire('vue=jury&jury=j1&jour=2027-03-16', { jour: '2027-03-17' })).toBe('vue=jury&jury=j1&jour=2027-03-17');
    expect(ecrire('vue=jury&jury=j1&jour=2027-03-16', { affichage: { type: 'jour' } })).toBe('jour=2027-03-16');
  });

  it('spends a link to one entretien', () => {
    expect(ecrire('entretien=e1&couleur=etat', {})).toBe('couleur=etat');
  });

  it('reads what it does not know as the day on screen', () => {
    expect(lire('vue=liste&couleur=rose')).toEqual({ affichage: { type: 'jour' }, jour: null, couleur: null });
    expect(lire('vue=jury').affichage).toEqual({ type: 'jour' });
  });
});

describe('the day shown', () => {
  const jours = ['2027-03-15', '2027-03-16', '2027-03-22'];

  it('is the one asked for when the plan has it, else the next one', () => {
    expect(jourVu('2027-03-15', jours, '2027-03-16')).toBe('2027-03-15');
    expect(jourVu('2027-03-18', jours, '2027-03-17')).toBe('2027-03-22');
    expect(jourVu(null, jours, '2027-03-30')).toBe('2027-03-22');
    expect(jourVu(null, undefined, '2027-03-30')).toBe('2027-03-30');
  });
});
