import { describe, expect, it } from 'vitest';
import type { Instance } from '../../src-main/domain/planning/instance.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { candidat, entretien, instance, jury, LUNDI, MARDI, plage, position } from '../support/planning-fixture.ts';
import { readInstance } from '../support/planning-file.ts';
import { createCampagne, joursOuvres } from '../support/planning-generator.ts';

const solve = (of: Instance) => planifier(of, { effort: 0.05 });
const jours = (of: Instance): string[] => [...new Set(solve(of).placements.map(({ jour }) => jour))].toSorted();
const trois = ['lina', 'noe', 'zoe'];

describe('objectives 1 and 2 of version 2', () => {
  it('1: who is left over when places are short has the lowest priority, never chance', () => {
    const of = instance({
      version: 2,
      jurys: [jury('J1', { plages: [plage('09:00', '09:40')] })],
      candidats: trois.map((id) => candidat(id)),
      entretiens: [
        entretien('a', 'lina', { priorite: 2 }),
        entretien('b', 'noe'),
        entretien('c', 'zoe', { priorite: 1 }),
      ],
    });
    expect(solve(of).nonPlaces.map((one) => one.entretien)).toEqual(['b']);
  });

  it('1: a draft keeps its place although somebody of a higher priority has none', () => {
    const of = instance({
      version: 2,
      jurys: [jury('J1', { plages: [plage('09:00', '09:20')] })],
      candidats: trois.map((id) => candidat(id)),
      entretiens: [
        entretien('a', 'lina', { priorite: 1 }),
        entretien('b', 'noe', { priorite: 2, actuel: position('J1', '09:00') }),
      ],
    });
    expect(solve(of).placements.map((one) => one.entretien)).toEqual(['b']);
  });

  it('2: the last days are kept for the absents (R28), and used only where that places more', () => {
    const plages = [plage('09:00', '09:40'), plage('09:00', '12:00', MARDI)];
    const of = (count: number) =>
      instance({
        version: 2,
        jurys: [jury('J1', { plages })],
        candidats: trois.map((id) => candidat(id)),
        entretiens: trois.slice(0, count).map((id) => entretien(`e-${id}`, id)),
        reglages: { finReserve: { jours: 1 } },
      });
    expect(jours(of(2))).toEqual([LUNDI]);
    expect(solve(of(3)).placements.filter(({ jour }) => jour === MARDI)).toHaveLength(1);
  });

  it('2: seven weeks are no reason to come in the seventh', () => {
    const semaines = joursOuvres(35);
    const whole = createCampagne({
      graine: 5,
      candidats: 210,
      parCandidat: 1.35,
      colleges: 20,
      domaines: 4,
      jours: 35,
      aisance: 1,
      contraintes: 0,
      partages: 0,
    });
    const of: Instance = {
      ...whole,
      version: 2,
      reglages: { ...whole.reglages, auPlusTot: true },
      jurys: whole.jurys.map((one) => ({ ...one, plages: semaines.map((jour) => plage('08:30', '12:00', jour)) })),
    };
    const { placements, bilan } = solve(of);
    const used = [...new Set(placements.map(({ jour }) => jour))].toSorted();
    expect(bilan.places).toBe(bilan.borne);
    const needed = [...Map.groupBy(of.entretiens, ({ domaine }) => domaine)].map(([domaine, own]) => {
      const minutes = own.reduce((sum, { dureeMinutes }) => sum + dureeMinutes, 0);
      return (1.1 * minutes) / (210 * of.jurys.filter(({ domaines }) => domaines.includes(domaine)).length);
    });
    const shortest = Math.ceil(Math.max(...needed));
    expect(used.length).toBeLessThanOrEqual(Math.ceil(1.1 * shortest));
    expect(used.at(-1)).toBe(semaines[used.length - 1]);
  });
});

describe('version 2 of a file', () => {
  const reglages = { margeMinutes: 10, pauseApres: 8, pauseMinutes: 10 };
  const base = { version: 2, reglages, jurys: [], origines: [], candidats: [], entretiens: [] };
  const read = (more: object) => readInstance(JSON.stringify({ ...base, ...more }));

  it('gives a jury the access of its room', () => {
    const { plages, ...sans } = jury('J1');
    const jurys = [{ ...sans, pmr: undefined, salle: 's', plages }];
    expect(read({ salles: [{ id: 's', pmr: true }], jurys }).jurys).toMatchObject([{ pmr: true }]);
  });

  it('names a field that nobody knows, and somebody who is not there', () => {
    expect(() => read({ membres: [{ id: 'm', dejeuner: { a: '12:00' } }] })).toThrow(/^membres\.0\.dejeuner/);
    expect(() => read({ membres: [{ id: 'm', absent: [] }] })).toThrow('membres.0.absent : champ inconnu.');
    expect(() => read({ membres: [{ id: 'm', neRecoitPas: ['x'] }] })).toThrow(/« x », qui n’existe pas/);
  });

  it('knows no priority nor member in version 1', () => {
    expect(() => read({ version: 1, membres: [] })).toThrow('membres : champ inconnu.');
  });
});
