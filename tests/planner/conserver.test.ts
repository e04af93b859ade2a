import { describe, expect, it } from 'vitest';
import type { Instance, Solution } from '../../src-main/domain/planning/instance.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import {
  candidat,
  entretien,
  instance,
  jury,
  LUNDI,
  MARDI,
  origine,
  plage,
  position,
} from '../support/planning-fixture.ts';
import { countMoves } from '../support/planning-moves.ts';
import { createCampagne } from '../support/planning-generator.ts';

const plan = (of: Instance, conserver?: boolean): Solution =>
  planifier(of, { effort: 0.05, ...(conserver !== undefined && { conserver }) });

/** Pupils of one collège on two days, as a draft that spares nobody a day. */
const dispersed = instance({
  jurys: [jury('J1', { plages: [plage('09:00', '12:00'), plage('09:00', '12:00', MARDI)] })],
  candidats: [candidat('lina'), candidat('noe')],
  entretiens: [
    entretien('a', 'lina', { actuel: position('J1', '09:00') }),
    entretien('b', 'noe', { actuel: position('J1', '09:00', MARDI) }),
  ],
});

describe('re-planning a draft', () => {
  it('3 does not move a draft for a day less of the collège', () => {
    expect(plan(dispersed)).toMatchObject({ bilan: { joursOrigines: 2 } });
    expect(countMoves(dispersed, plan(dispersed))).toBe(0);
  });

  it('does so when asked to plan anew', () => {
    expect(plan(dispersed, false)).toMatchObject({ bilan: { joursOrigines: 1 } });
  });

  it('1 moves a draft to place one more', () => {
    const of = instance({
      jurys: [jury('J1', { plages: [plage('09:00', '09:40')] })],
      origines: [origine('college'), origine('tard', { pasAvant: '09:20' })],
      candidats: [candidat('lina'), candidat('noe', { origine: 'tard' })],
      entretiens: [entretien('a', 'lina', { actuel: position('J1', '09:20') }), entretien('b', 'noe')],
    });
    expect(plan(of).bilan.places).toBe(2);
    expect(countMoves(of, plan(of))).toBe(1);
  });

  it('3 before 4: does not move a draft to spare a second trip, unless asked to plan anew', () => {
    const days = [plage('09:00', '12:00'), plage('09:00', '12:00', MARDI)];
    const of = instance({
      jurys: [jury('J1', { plages: days }), jury('J2', { domaines: ['cuir'], plages: days })],
      candidats: [candidat('lina')],
      entretiens: [
        entretien('a', 'lina', { actuel: position('J1', '09:00') }),
        entretien('b', 'lina', { domaine: 'cuir', actuel: position('J2', '09:00', MARDI) }),
      ],
    });
    expect(countMoves(of, plan(of))).toBe(0);
    expect(plan(of, false).bilan.secondsTrajets).toBe(0);
  });

  it('1 never takes a place from a draft, be it to place two others', () => {
    const of = instance({
      jurys: [jury('J1', { plages: [plage('09:00', '09:40')] })],
      candidats: [candidat('lina'), candidat('noe'), candidat('zoe')],
      entretiens: [
        entretien('a', 'lina', { dureeMinutes: 40, actuel: position('J1', '09:00') }),
        entretien('b', 'noe'),
        entretien('c', 'zoe'),
      ],
    });
    for (const conserver of [true, false])
      expect(plan(of, conserver).placements.map((one) => one.entretien)).toEqual(['a']);
  });

  it.each([true, false])('moves and drops nobody when nothing has changed (keeping: %s)', (conserver) => {
    const tight = createCampagne({
      graine: 21,
      candidats: 60,
      parCandidat: 1.4,
      colleges: 6,
      domaines: 3,
      jours: 3,
      aisance: 0.9,
    });
    const places = new Map(planifier(tight, { effort: 0.1 }).placements.map(({ entretien: id, ...at }) => [id, at]));
    const drafted = {
      ...tight,
      entretiens: tight.entretiens.map((one) => {
        const actuel = places.get(one.id);
        return actuel ? { ...one, actuel } : one;
      }),
    };
    expect(places.size).toBeLessThan(tight.entretiens.length);
    expect(countMoves(drafted, planifier(drafted, { effort: 0.1, conserver }))).toBe(0);
  });

  it('keeps a draft rather than give its place to somebody new', () => {
    const of = instance({
      jurys: [jury('J1', { plages: [plage('09:00', '09:20')] })],
      candidats: [candidat('lina'), candidat('noe')],
      entretiens: [entretien('a', 'noe'), entretien('b', 'lina', { actuel: position('J1', '09:00') })],
    });
    expect(plan(of).placements).toEqual([{ entretien: 'b', jury: 'J1', jour: LUNDI, debut: '09:00' }]);
  });

  it('disturbs few when a few pupils come late and a jury is lost', () => {
    const whole = createCampagne({
      graine: 6,
      candidats: 150,
      parCandidat: 1.3,
      colleges: 10,
      domaines: 5,
      jours: 5,
      aisance: 1.6,
    });
    const places = new Map(plan(whole).placements.map(({ entretien: id, ...at }) => [id, at]));
    const lost = whole.jurys[0]!.id;
    const late = new Set(whole.candidats.slice(-6).map(({ id }) => id));
    const of = {
      ...whole,
      jurys: whole.jurys.map((one) => (one.id === lost ? { ...one, plages: [] } : one)),
      entretiens: whole.entretiens.map((one) => {
        const at = places.get(one.id);
        return at && at.jury !== lost && !late.has(one.candidat) ? { ...one, actuel: at } : one;
      }),
    };
    const [kept, anew] = [planifier(of, { effort: 0.3 }), planifier(of, { effort: 0.3, conserver: false })];
    expect(kept.bilan.places).toBe(kept.bilan.borne);
    const drafts = of.entretiens.filter((one) => 'actuel' in one).length;
    expect(countMoves(of, kept)).toBeLessThan(drafts / 4);
    expect(countMoves(of, kept)).toBeLessThan(countMoves(of, anew) / 3);
  });
});
