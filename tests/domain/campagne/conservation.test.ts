import { expect, it } from 'vitest';
import { situerConservation } from '../../../src-main/domain/campagne/conservation.ts';
import { verifierCampagne } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import { CAMPAGNE } from '../../support/campagne-essai.ts';

const DUREE = { annee: 2027, entretiensFin: '2027-04-30', fermeture: '2027-05-28', conservation: null };

it.each([
  ['2027-03-01', 'en cours', 183],
  ['2027-08-01', 'bientôt', 30],
  ['2027-08-30', 'bientôt', 1],
  ['2027-08-31', 'échue', 0],
  ['2027-09-30', 'échue', -30],
  ['2027-10-01', 'dépassée', -31],
] as const)('on %s the time of the data is « %s » (safety.md §4)', (jour, etape, joursRestants) => {
  expect(situerConservation(DUREE, jour)).toEqual({
    fin: '2027-08-31',
    etape,
    joursRestants,
    dernierDelai: '2027-10-01',
  });
});

it.each([
  [{ annee: 2026 }, '2027-08-31'],
  [{ annee: 2030 }, '2027-08-31'],
  [{ fermeture: null }, '2027-08-31'],
  [{ fermeture: '2027-09-10' }, '2028-08-31'],
])('the usual day comes after the last avis, whatever year the campaign is said to be of: %o', (autre, fin) => {
  expect(situerConservation({ ...DUREE, ...autre }, '2027-03-01')).toMatchObject({ fin, etape: 'en cours' });
});

it('a chosen day takes the place of the usual one', () => {
  expect(situerConservation({ ...DUREE, conservation: '2027-12-31' }, '2027-10-01').etape).toBe('en cours');
});

it.each([
  [null, 0],
  ['2028-08-31', 0],
  ['2028-09-01', 1],
  ['2027-05-20', 1],
] as const)('a retention until %s is held against the campaign %i time(s)', (conservation, nombre) => {
  const { id: _id, closeLe: _closeLe, ...campagne } = CAMPAGNE;
  const dites = verifierCampagne({ ...campagne, conservation }).filter(({ champ }) => champ === 'conservation');
  expect(dites).toHaveLength(nombre);
});
