import { expect, it } from 'vitest';
import {
  contenance,
  longueurUtile,
  morceauxLibres,
  placesSeance,
} from '../../../src-main/domain/planning/places-libres.ts';

it('finds what no entretien takes of a plage', () => {
  const plage = { debut: '09:00', fin: '12:00' };
  expect(morceauxLibres(plage, [600, 620, 560, 600])).toEqual([
    [540, 560],
    [620, 720],
  ]);
  expect(morceauxLibres(plage, [500, 800])).toEqual([]);
});

it('H1: counts starts on the grid only', () => {
  expect(contenance(540, 600, 20)).toBe(3);
  expect(contenance(542, 602, 20)).toBe(2);
  expect(contenance(540, 606, 22)).toBe(2);
  expect(longueurUtile(542, 560)).toBe(15);
  expect(longueurUtile(561, 563)).toBe(0);
});

it('R27: leaves no seat where more attend than the séance holds', () => {
  expect(placesSeance({ capacite: 12 }, 5)).toBe(7);
  expect(placesSeance({ capacite: 12 }, 15)).toBe(0);
});
