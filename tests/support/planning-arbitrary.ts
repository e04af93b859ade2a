import fc from 'fast-check';
import type {
  Indisponibilite,
  Instance,
  OccupationCandidat,
  Placement,
} from '../../src-main/domain/planning/instance.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { toHeure } from '../../src-main/domain/date/heure.ts';
import { LUNDI, MARDI } from './planning-fixture.ts';

const jour = fc.constantFrom(LUNDI, MARDI);
/** Off the grid now and then: indisponibilités and plages may begin at any minute. */
const minute = fc.integer({ min: 8 * 60, max: 17 * 60 });
const onGrid = minute.map((value) => value - (value % 5));

const slot: fc.Arbitrary<Indisponibilite> = fc.oneof(
  jour.map((day) => ({ jour: day })),
  fc
    .record({ jour, from: minute, length: fc.integer({ min: 1, max: 240 }) })
    .map(({ jour: day, from, length }) => ({ jour: day, debut: toHeure(from), fin: toHeure(from + length) })),
);

const occupation = fc
  .record({ jour, from: minute, length: fc.integer({ min: 20, max: 120 }) })
  .map(({ jour: day, from, length }): OccupationCandidat => ({
    type: 'seance',
    id: `${day} ${from}`,
    jour: day,
    debut: toHeure(from),
    fin: toHeure(from + length),
  }));

const subset = (all: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...all], { minLength: 1 });

const DOMAINES = ['bois', 'cuir', 'fer'];

const plages = fc.uniqueArray(
  fc.record({
    jour,
    morning: fc.boolean(),
    late: fc.integer({ min: 0, max: 59 }),
    length: fc.integer({ min: 20, max: 200 }),
    reserve: fc.boolean(),
  }),
  { selector: ({ jour: day, morning }) => `${day} ${morning}`, minLength: 1, maxLength: 4 },
);

const jury = fc
  .record({
    domaines: subset(DOMAINES),
    membres: subset(['m1', 'm2', 'm3', 'm4', 'm5']),
    salle: fc.option(fc.constantFrom('s1', 's2')),
    pmr: fc.boolean(),
    plages,
  })
  .map(({ salle, plages: spans, ...rest }) => ({
    ...rest,
    ...(salle === null ? {} : { salle }),
    plages: spans.map(({ jour: day, morning, late, length, reserve }) => {
      const debut = (morning ? 8 : 13) * 60 + late;
      return { jour: day, debut: toHeure(debut), fin: toHeure(debut + length), reserve };
    }),
  }));

/** One in five has temps majoré. */
const candidat = fc.record({
  majore: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
  origine: fc.constantFrom('o0', 'o1', 'o2'),
  pmr: fc.boolean(),
  indisponibilites: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(slot, { maxLength: 2 })),
  occupations: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(occupation, { maxLength: 2 })),
});

/** Small instances with everything in them; durations are the domaine's, a third longer for some. */
export const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    margeMinutes: fc.constantFrom(0, 5, 10, 17),
    pauseApres: fc.integer({ min: 1, max: 4 }),
    pauseMinutes: fc.constantFrom(0, 5, 10, 12),
    jurys: fc.array(jury, { minLength: 1, maxLength: 4 }),
    origines: fc.array(fc.record({ indisponibilites: fc.array(slot, { maxLength: 2 }), pasAvant: fc.option(onGrid) }), {
      minLength: 3,
      maxLength: 3,
    }),
    candidats: fc.array(candidat, { minLength: 1, maxLength: 10 }),
    durees: fc.array(fc.integer({ min: 3, max: 45 }), { minLength: 3, maxLength: 3 }),
    wishes: fc.array(subset(DOMAINES), { minLength: 10, maxLength: 10 }),
  })
  .map(({ margeMinutes, pauseApres, pauseMinutes, jurys, origines, candidats, durees, wishes }) => ({
    version: 1,
    reglages: { margeMinutes, pauseApres, pauseMinutes },
    jurys: jurys.map((one, rank) => ({ id: `j${rank}`, ...one })),
    origines: origines.map(({ indisponibilites, pasAvant }, rank) => ({
      id: `o${rank}`,
      indisponibilites,
      ...(pasAvant === null ? {} : { pasAvant: toHeure(pasAvant) }),
    })),
    candidats: candidats.map(({ majore: _longer, ...one }, rank) => ({ id: `c${rank}`, ...one })),
    entretiens: candidats.flatMap(({ majore }, rank) =>
      wishes[rank]!.map((domaine) => ({
        id: `c${rank}-${domaine}`,
        candidat: `c${rank}`,
        domaine,
        dureeMinutes: Math.ceil(durees[DOMAINES.indexOf(domaine)]! * (majore ? 4 / 3 : 1)),
      })),
    ),
  }));

const chance = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const heures = fc.record({ '': onGrid.map(toHeure), [MARDI]: chance(onGrid.map(toHeure)) }).map(present);

/** Without the fields that were drawn as absent. */
function present<T extends object>(drawn: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const membre = fc.record({
  indisponibilites: fc.array(slot, { maxLength: 2 }),
  dejeuner: chance(fc.constant({ entre: '11:30', et: '13:30', minutes: 45 })),
  maxParJour: chance(fc.integer({ min: 1, max: 4 })),
  pauseApres: chance(fc.integer({ min: 1, max: 3 })),
  neRecoitPas: chance(fc.constantFrom(['c0'], ['c1', 'c2'])),
});

/** The same with all that version 2 tells: people, rooms on two sites, arrivals and departures, now. */
export const anyInstance2: fc.Arbitrary<Instance> = fc
  .record({
    base: anyInstance,
    membres: fc.array(membre, { minLength: 5, maxLength: 5 }),
    salles: fc.array(fc.array(slot, { maxLength: 1 }), { minLength: 2, maxLength: 2 }),
    origines: fc.array(
      fc.record({
        arrivee: chance(heures),
        depart: chance(heures),
        maxEnsemble: chance(fc.integer({ min: 1, max: 3 })),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    quorums: fc.array(chance(fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 4 }),
    maintenant: chance(fc.record({ jour, heure: onGrid.map(toHeure) })),
    reglages: fc.record({
      preavisMinutes: chance(fc.constantFrom(0, 60)),
      margeMembreMinutes: chance(fc.constantFrom(0, 5, 12)),
      trajets: chance(fc.constant([{ de: 'nord', vers: 'sud', minutes: 20 }])),
    }),
  })
  .map(({ base, membres, salles, origines, quorums, maintenant, reglages }) => ({
    ...base,
    ...(maintenant && { maintenant }),
    version: 2,
    reglages: { ...base.reglages, ...present(reglages) },
    salles: salles.map((indisponibilites, rank) => ({
      id: `s${rank + 1}`,
      site: rank === 0 ? 'nord' : 'sud',
      indisponibilites,
    })),
    membres: membres.map((one, rank) => ({ id: `m${rank + 1}`, ...present(one) })),
    jurys: base.jurys.map((one, rank) => {
      const quorum = quorums[rank];
      return { ...one, ...(quorum !== undefined && { quorum }) };
    }),
    origines: base.origines.map((one, rank) => ({ ...one, ...present(origines[rank]!) })),
  }));

const replanning = (any: fc.Arbitrary<Instance>): fc.Arbitrary<Instance> =>
  fc.tuple(any, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })).map(([instance, frozen]) => {
    const places = new Map(
      planifier(instance, { effort: 0.001 }).placements.map(({ entretien, ...at }) => [entretien, at]),
    );
    return {
      ...instance,
      entretiens: instance.entretiens.map((entretien, rank) => {
        const at = places.get(entretien.id);
        if (!at) return entretien;
        return frozen[rank % frozen.length] ? { ...entretien, fige: at } : { ...entretien, actuel: at };
      }),
    };
  });

/** The same after a first plan: some entretiens are figé where it put them, the others have it as their draft. */
export const anyReplanning = replanning(anyInstance);
export const anyReplanning2 = replanning(anyInstance2);

/** Any place at all, sensible or not, for each entretien or some of them. */
export const anyPlacements = (instance: Instance): fc.Arbitrary<Placement[]> =>
  fc
    .array(fc.record({ jury: fc.nat(instance.jurys.length - 1), jour, debut: minute, kept: fc.boolean() }), {
      minLength: instance.entretiens.length,
      maxLength: instance.entretiens.length,
    })
    .map((seats) =>
      instance.entretiens.flatMap(({ id }, rank): Placement[] => {
        const { jury: at, jour: day, debut, kept } = seats[rank]!;
        return kept ? [{ entretien: id, jury: instance.jurys[at]!.id, jour: day, debut: toHeure(debut) }] : [];
      }),
    );
