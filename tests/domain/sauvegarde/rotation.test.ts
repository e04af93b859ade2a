import { describe, expect, it } from 'vitest';
import { addJours } from '../../../src-main/domain/date/jour.ts';
import { jourDuPoste } from '../../../src-main/domain/date/temps-du-poste.ts';
import { sauvegardeDue, sauvegardesPerimees, secondLieuPerdu } from '../../../src-main/domain/sauvegarde/rotation.ts';
import { type MotifSauvegarde, nomSauvegarde } from '../../../src-main/domain/sauvegarde/sauvegarde.ts';

const AUJOURDHUI = '2027-03-17';

const le = (jour: string, heure = '12:00', motif: MotifSauvegarde = 'fermeture') => ({
  faiteLe: new Date(`${jour}T${heure}:00`).toISOString(),
  motif,
});

const gardees = (sauvegardes: readonly ReturnType<typeof le>[], aujourdhui = AUJOURDHUI) => {
  const perimees = new Set(sauvegardesPerimees(sauvegardes, aujourdhui));
  return sauvegardes.filter((une) => !perimees.has(une));
};

describe('what the rotation keeps', () => {
  it.each([
    ['nothing of nothing', [], 0],
    ['all of today', [le(AUJOURDHUI, '08:00'), le(AUJOURDHUI, '10:00'), le(AUJOURDHUI, '12:00')], 3],
    ['one of an earlier day', [le('2027-03-16', '08:00'), le('2027-03-16', '18:00')], 1],
    ['the last five « avant »', Array.from({ length: 9 }, (_, h) => le('2027-03-16', `1${h}:00`, 'avant import')), 5],
    ['what a wrong clock dated ahead', [le('2031-01-01'), le('2031-01-02'), le(AUJOURDHUI)], 3],
  ] as const)('%s', (_quoi, sauvegardes, nombre) => {
    expect(gardees(sauvegardes)).toHaveLength(nombre);
  });

  it('the newest of each day', () => {
    expect(gardees([le('2027-03-16', '08:00'), le('2027-03-16', '18:00')])).toEqual([le('2027-03-16', '18:00')]);
  });

  it('14 days, then one of each week until the eighth', () => {
    const cents = Array.from({ length: 100 }, (_, jours) => le(addJours(AUJOURDHUI, -jours)));
    const jours = gardees(cents).map(({ faiteLe }) => jourDuPoste(new Date(faiteLe)));
    expect(jours.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, rang) => addJours(AUJOURDHUI, -rang)));
    // Sundays of the weeks that the days do not reach.
    expect(jours.slice(14)).toEqual(['2027-02-28', '2027-02-21', '2027-02-14', '2027-02-07', '2027-01-31']);
  });

  it('the last ones after a summer without work', () => {
    const mars = Array.from({ length: 20 }, (_, jours) => le(addJours(AUJOURDHUI, -jours)));
    expect(gardees(mars, '2027-09-01').length).toBeGreaterThanOrEqual(14);
  });
});

it.each([
  ['2027-03-17T08:00:00Z', '2027-03-17T09:59:59Z', false],
  ['2027-03-17T08:00:00Z', '2027-03-17T10:00:00Z', true],
  ['2027-03-17T08:00:00Z', '2027-03-16T08:00:00Z', true],
])('a backup made at %s is due again at %s: %s', (depuis, maintenant, due) => {
  expect(sauvegardeDue(depuis, new Date(maintenant))).toBe(due);
});

it.each([
  ['2027-03-17T08:00:00Z', '2027-03-20T07:59:00Z', false],
  ['2027-03-17T08:00:00Z', '2027-03-20T08:00:00Z', true],
])('a second place seen at %s is missing at %s: %s', (vuLe, maintenant, perdu) => {
  expect(secondLieuPerdu(vuLe, new Date(maintenant))).toBe(perdu);
});

it.each([
  ['Passpro 2027', 'passpro-Passpro-2027-2027-03-17T08-30-05.sauvegarde'],
  ['Été / « pôle » ..\\x', 'passpro-Ete-pole-x-2027-03-17T08-30-05.sauvegarde'],
  ['…', 'passpro-campagne-2027-03-17T08-30-05.sauvegarde'],
])('a backup of %s has the name %s', (campagne, nom) => {
  expect(nomSauvegarde(campagne, new Date('2027-03-17T08:30:05Z'))).toBe(nom);
});

it('tells apart two backups of one second', () => {
  expect(nomSauvegarde('P', new Date('2027-03-17T08:30:05Z'), 2)).toBe('passpro-P-2027-03-17T08-30-05-2.sauvegarde');
});
