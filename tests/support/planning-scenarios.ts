import type { EntretienInstance, Instance } from '../../src-main/domain/planning/instance.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { createRandom } from '../../src-main/planner/modele/random.ts';
import { createCampagne } from './planning-generator.ts';
import type { Aleas } from './planning-semaines.ts';

export interface Scenario {
  readonly nom: string;
  readonly instance: Instance;
  /** Whether HiGHS can prove the best of the three first objectives in reasonable time. */
  readonly exact?: boolean;
  /** Whether it can prove the most that can be placed. */
  readonly plusPlaces?: boolean;
  /** What happens week after week; the instance is then the one before the first. */
  readonly aleas?: Aleas;
}

const NORMALE = { graine: 1, candidats: 600, parCandidat: 1.33, colleges: 40, domaines: 12, jours: 10, aisance: 1.6 };

/** The plan of a campaign as the draft of the next planning: `map` says what becomes of each entretien. */
function replan(
  instance: Instance,
  map: (entretien: EntretienInstance, rank: number) => readonly EntretienInstance[],
): Instance {
  const { placements } = planifier(instance, { effort: 0.2 });
  const places = new Map(placements.map(({ entretien, ...position }) => [entretien, position]));
  const drafted = instance.entretiens.map((entretien): EntretienInstance => {
    const actuel = places.get(entretien.id);
    return actuel ? { ...entretien, actuel } : entretien;
  });
  return { ...instance, entretiens: drafted.flatMap(map) };
}

const freeze = ({ actuel, ...entretien }: EntretienInstance): EntretienInstance =>
  actuel ? { ...entretien, fige: actuel } : entretien;

const CONVOQUES = 300;

/** 300 figés, 20 pupils come late, and one jury can no longer sit: those it had convoked are to be placed again. */
function afterAccident(): Instance {
  const whole = createCampagne({ ...NORMALE, graine: 11, candidats: 620 });
  const late = new Set(whole.candidats.slice(-20).map(({ id }) => id));
  const early = { ...whole, entretiens: whole.entretiens.filter(({ candidat }) => !late.has(candidat)) };
  const lost = whole.jurys[0]?.id;
  let convoked = 0;
  const planned = replan(early, ({ actuel, ...entretien }) => {
    if (!actuel || actuel.jury === lost) return [entretien];
    return [convoked++ < CONVOQUES ? { ...entretien, fige: actuel } : { ...entretien, actuel }];
  });
  return {
    ...planned,
    jurys: whole.jurys.map((jury) => (jury.id === lost ? { ...jury, plages: [] } : jury)),
    entretiens: [...planned.entretiens, ...whole.entretiens.filter(({ candidat }) => late.has(candidat))],
  };
}

/** 15 % of the entretiens are given up; the others stand as a draft. */
function afterWithdrawals(): Instance {
  const random = createRandom(12);
  return replan(createCampagne({ ...NORMALE, graine: 12, aisance: 1.1 }), (entretien) =>
    random.next() < 0.15 ? [] : [entretien],
  );
}

/** The first week is over and 30 % did not come: they are to be placed in the second week, where all is convoked. */
function afterAbsences(): Instance {
  const random = createRandom(13);
  const campagne = createCampagne({ ...NORMALE, graine: 13, aisance: 1.9 });
  const monday =
    [...new Set(campagne.jurys.flatMap(({ plages }) => plages.map(({ jour }) => jour)))].toSorted()[5] ?? '';
  const planned = replan(campagne, (entretien) => {
    if (!entretien.actuel || entretien.actuel.jour >= monday) return [freeze(entretien)];
    const { actuel: _past, ...again } = entretien;
    return random.next() < 0.3 ? [again] : [];
  });
  const next = planned.jurys.map((jury) => ({ ...jury, plages: jury.plages.filter(({ jour }) => jour >= monday) }));
  return { ...planned, jurys: next };
}

/** One collège of 40 pupils on a single morning, a jury too few, a pupil who is never free, a domaine without jury. */
function impossible(): Instance {
  const campagne = createCampagne({
    ...NORMALE,
    graine: 14,
    candidats: 200,
    colleges: 8,
    domaines: 5,
    jours: 4,
    aisance: 0.8,
  });
  const [first, second, ...rest] = campagne.candidats;
  const days = [...new Set(campagne.jurys.flatMap(({ plages }) => plages.map(({ jour }) => jour)))];
  const entretiens = campagne.entretiens.map((entretien) =>
    entretien.candidat === second?.id ? { ...entretien, domaine: 'sans-jury' } : entretien,
  );
  const never = first ? [{ ...first, indisponibilites: days.map((jour) => ({ jour })) }] : [];
  return { ...campagne, entretiens, candidats: [...never, ...(second ? [second] : []), ...rest] };
}

const small = (graine: number, aisance: number): Scenario => ({
  nom: `exact ${graine}`,
  exact: true,
  instance: createCampagne({
    graine,
    candidats: 16,
    parCandidat: 1.5,
    colleges: 4,
    domaines: 3,
    jours: 3,
    aisance,
    contraintes: 0.5,
    partages: 0.3,
    pauseMinutes: 0,
  }),
});

/** Crowded, mixed lengths, members and rooms from common pools: where the bound is hardest to prove and to reach. */
const serre = (graine: number, size: 'exact' | 'moyen' | 'grand'): Scenario => {
  const common = { graine, vivier: 0.6, majores: 0.2, contraintes: 0.5 };
  const sizes = {
    exact: { candidats: 40, parCandidat: 1.5, colleges: 5, domaines: 4, jours: 3, aisance: 1.1, pauseMinutes: 0 },
    moyen: { candidats: 150, parCandidat: 1.4, colleges: 12, domaines: 6, jours: 5, aisance: 1.2 },
    grand: { ...NORMALE, aisance: 1.3 },
  };
  return {
    nom: `serré ${size} ${graine}`,
    instance: createCampagne({ ...sizes[size], ...common }),
    plusPlaces: size === 'exact',
  };
};

/** Weeks that go by: each brings withdrawals and pupils who come late, or absences to be placed again. */
const semaines = (graine: number, aleas: Omit<Aleas, 'graine'>): Scenario => ({
  nom: aleas.absences > 0 ? `absences ${graine}` : `semaines ${graine}`,
  instance: createCampagne({ ...NORMALE, graine, domaines: 4, jours: 20, aisance: 1.3 }),
  aleas: { ...aleas, graine },
});

/** The project's own set, from a handful of pupils to a whole académie; each is made when its turn comes. */
export const SCENARIOS: readonly (() => Scenario)[] = [
  () => ({
    nom: 'minuscule',
    instance: createCampagne({ ...NORMALE, candidats: 4, colleges: 2, domaines: 2, jours: 1 }),
  }),
  ...[1, 2, 3, 4, 5, 6].map((graine) => () => small(graine, [1.05, 1.2, 1.6][graine % 3] ?? 1.2)),
  () => ({ nom: 'petit', instance: createCampagne({ ...NORMALE, candidats: 60, colleges: 6, domaines: 4, jours: 4 }) }),
  () => ({ nom: '600 élèves', instance: createCampagne(NORMALE) }),
  () => ({ nom: '600 serré', instance: createCampagne({ ...NORMALE, graine: 2, aisance: 1.1 }) }),
  () => ({ nom: '600 blocs', instance: createCampagne({ ...NORMALE, graine: 3, contraintes: 0.9 }) }),
  () => ({ nom: '600 partages', instance: createCampagne({ ...NORMALE, graine: 4, partages: 0.8 }) }),
  ...[61, 62, 63].map((graine) => () => serre(graine, 'exact')),
  ...[64, 65, 66].map((graine) => () => serre(graine, 'moyen')),
  ...[67, 68].map((graine) => () => serre(graine, 'grand')),
  () => ({ nom: 'impossible', instance: impossible() }),
  () => ({ nom: 'accident', instance: afterAccident() }),
  () => ({ nom: 'désistements', instance: afterWithdrawals() }),
  () => ({ nom: 'absences', instance: afterAbsences() }),
  ...[71, 72].map((graine) => () => semaines(graine, { absences: 0.3, desistements: 0, retards: 0 })),
  ...[73, 74].map((graine) => () => semaines(graine, { absences: 0, desistements: 0.04, retards: 12 })),
  () => ({
    nom: '5000 élèves',
    instance: createCampagne({ ...NORMALE, candidats: 5000, parCandidat: 1.3, colleges: 150, domaines: 25, jours: 20 }),
  }),
];
