import { expect, it } from 'vitest';
import { planifier } from '../../src-main/planner/planifier.ts';
import { candidat, entretien, instance, jury, MARDI, origine, plage } from '../support/planning-fixture.ts';

/** The instance that the README of the planner works through. */
const EXEMPLE = instance({
  jurys: [
    jury('Bois', { plages: [plage('09:00', '10:00')] }),
    jury('Cuisine', { domaines: ['cuisine'], plages: [plage('09:00', '11:00'), plage('09:00', '11:00', MARDI)] }),
  ],
  origines: [origine('Moulin'), origine('Prévert', { pasAvant: '09:30' })],
  candidats: [
    ...['Lina', 'Ana'].map((id) => candidat(id, { origine: 'Moulin' })),
    candidat('Noé', { origine: 'Prévert' }),
    candidat('Zoé', { origine: 'Moulin' }),
  ],
  entretiens: [
    entretien('Lina-bois', 'Lina'),
    entretien('Lina-cuisine', 'Lina', { domaine: 'cuisine' }),
    entretien('Ana-bois', 'Ana'),
    entretien('Noé-bois', 'Noé'),
    entretien('Noé-cuisine', 'Noé', { domaine: 'cuisine' }),
    entretien('Zoé-bois', 'Zoé'),
  ],
  reglages: { margeMinutes: 10, pauseApres: 8, pauseMinutes: 10 },
});

const heures = (effort: number): Record<string, string> =>
  Object.fromEntries(planifier(EXEMPLE, { effort }).placements.map(({ entretien: id, debut }) => [id, debut]));

it('goes the way that the README of the planner tells', () => {
  expect(heures(0)).toEqual({
    'Lina-bois': '09:10',
    'Lina-cuisine': '09:40',
    'Ana-bois': '09:30',
    'Noé-cuisine': '10:00',
  });
  expect(heures(0.1)).toEqual({
    'Zoé-bois': '09:00',
    'Lina-cuisine': '09:10',
    'Ana-bois': '09:20',
    'Noé-cuisine': '09:30',
    'Lina-bois': '09:40',
  });
});

it('tells the bound and the remedy that the README tells', () => {
  const { bilan, nonPlaces } = planifier(EXEMPLE, { effort: 0.1 });
  expect(bilan).toMatchObject({ places: 5, borne: 5, attenteMinutes: 0, demiJournees: 2, trousMinutes: 0 });
  const told = nonPlaces.map(({ motif, remede }) => `${motif} ${remede}`.replaceAll('\u00a0', ' '));
  expect(told).toEqual([
    'Le domaine bois n’a que 3 créneaux libres, lundi 15 mars 2027, pour 4 entretiens à y placer. Ouvrir une demi-journée de plus pour Bois : mardi 16 mars 2027, de 9 h à 11 h.',
  ]);
});
