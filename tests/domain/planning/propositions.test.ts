import { describe, expect, it } from 'vitest';
import { indexInstance } from '../../../src-main/domain/planning/index-instance.ts';
import { propositions } from '../../../src-main/domain/planning/propositions.ts';
import { verdict } from '../../../src-main/domain/planning/verdict.ts';
import { zonesImpossibles } from '../../../src-main/domain/planning/zones-impossibles.ts';
import { toHeure } from '../../../src-main/domain/date/heure.ts';
import {
  candidat,
  entretien,
  instance,
  jury,
  LUNDI,
  MARDI,
  origine,
  place,
  plage,
} from '../../support/planning-fixture.ts';

const days = [plage('09:00', '12:00'), plage('09:00', '12:00', MARDI)];
const sample = instance({
  jurys: [
    jury('J1', { plages: days, salle: 'B12' }),
    jury('J2', { plages: days, domaines: ['cuir'], salle: 'B12' }),
    jury('J3', { plages: days, pmr: false }),
  ],
  origines: [origine('college', { pasAvant: '09:30' })],
  candidats: [candidat('lina', { pmr: true }), candidat('noe')],
  entretiens: [entretien('e1', 'lina'), entretien('e2', 'lina', { domaine: 'cuir' }), entretien('e3', 'noe')],
});
const index = indexInstance(sample, [place('e2', 'J2', '10:00'), place('e3', 'J1', '11:00')]);

it('greys exactly the starts that a verdict refuses', () => {
  const zones = zonesImpossibles(index, 'e1', LUNDI);
  for (const { id } of sample.jurys)
    for (let minutes = 0; minutes < 24 * 60; minutes += 5) {
      const debut = toHeure(minutes);
      const greyed = zones.get(id)?.some((zone) => zone.debut <= debut && debut < zone.fin);
      const refused = verdict(index, place('e1', id, debut)).conflits.length > 0;
      expect({ id, debut, greyed }).toEqual({ id, debut, greyed: refused });
    }
});

it('gives one reason per zone', () => {
  const reasons = zonesImpossibles(index, 'e1', LUNDI)
    .get('J1')
    ?.map(({ debut, conflit }) => `${debut} ${conflit.regle}`);
  expect(reasons).toEqual(['00:00 H1', '09:00 H4', '09:35 H3', '09:45 H3', '10:20 H3', '10:45 H2', '11:45 H1']);
});

it('proposes the day on which the pupil already comes, without waiting, first', () => {
  const [first, second] = propositions(index, 'e1');
  expect(first).toMatchObject({ jury: 'J1', jour: LUNDI, debut: '10:30', genes: [] });
  expect(second).toMatchObject({ jour: MARDI, consequences: { secondTrajet: true, nouveauJourOrigine: true } });
});

it('proposes allowed places only, never the present one', () => {
  const found = propositions(index, 'e3');
  expect(found.length).toBeGreaterThan(50);
  for (const { jury: at, debut, jour } of found)
    expect(verdict(index, place('e3', at, debut, jour)).conflits).toEqual([]);
  expect(found).not.toContainEqual(expect.objectContaining({ jury: 'J1', jour: LUNDI, debut: '11:00' }));
});

describe('five places that differ', () => {
  const semaine = [plage('08:00', '12:00'), plage('13:00', '17:00'), plage('08:00', '12:00', MARDI)];
  const large = instance({
    jurys: ['J1', 'J2', 'J3', 'J4', 'J5', 'J6'].map((id) => jury(id, { plages: semaine })),
    candidats: [candidat('lina'), candidat('noe')],
    entretiens: [entretien('e1', 'lina'), entretien('e2', 'noe')],
  });
  const placesDe = (parts: Partial<typeof large>, jourVu?: string): string[] =>
    propositions(indexInstance({ ...large, ...parts }, [place('e2', 'J1', '08:00')]), 'e1', jourVu)
      .slice(0, 5)
      .map(({ jour, debut }) => `${jour} ${debut < '13:00' ? 'matin' : 'après-midi'}`);

  it('takes one of each half-day before a second one of any', () => {
    expect(new Set(placesDe({}))).toEqual(new Set([`${LUNDI} matin`, `${LUNDI} après-midi`, `${MARDI} matin`]));
    expect(new Set(placesDe({}).slice(0, 3)).size).toBe(3);
  });

  it('shows the day on screen first, even when it costs more', () => {
    expect(placesDe({})[0]).toBe(`${LUNDI} matin`);
    expect(placesDe({}, MARDI)[0]).toBe(`${MARDI} matin`);
  });

  it('proposes nothing before now and the notice (H13)', () => {
    const onze = { maintenant: { jour: LUNDI, heure: '11:05' }, reglages: { ...large.reglages, preavisMinutes: 60 } };
    const found = propositions(indexInstance({ ...large, ...onze }, []), 'e1');
    expect(found.filter(({ jour, debut }) => jour === LUNDI && debut < '12:05')).toEqual([]);
    expect(found.some(({ jour }) => jour === LUNDI)).toBe(true);
  });
});
