import type { EntretienInstance, Instance, Placement } from '../../src-main/domain/planning/instance.ts';
import { planifier, type OptionsPlanification } from '../../src-main/planner/planifier.ts';
import { createRandom, type Random } from '../../src-main/planner/modele/random.ts';

/** What each week of a campaign brings. */
export interface Aleas {
  readonly graine: number;
  /** Part of those received who do not come and are to be placed again (R28). */
  readonly absences: number;
  /** Part of those still expected who give up (R17). */
  readonly desistements: number;
  /** Pupils who come late. */
  readonly retards: number;
}

/** One re-planning: what was to be placed anew, and what of the rest moved. */
export interface Semaine {
  readonly aPlacer: number;
  readonly replaces: number;
  /** Placed before and not announced yet. */
  readonly brouillons: number;
  readonly bouges: number;
}

const JOURS_PAR_SEMAINE = 5;

function suivante(
  instance: Instance,
  places: ReadonlyMap<string, Placement>,
  lundi: string,
  random: Random,
  aleas: Aleas,
): Instance {
  const vendredi = [...new Set(instance.jurys.flatMap(({ plages }) => plages.map(({ jour }) => jour)))]
    .toSorted()
    .filter((jour) => jour >= lundi)[JOURS_PAR_SEMAINE - 1];
  const entretiens = instance.entretiens.flatMap(
    ({ fige: _fige, actuel: _actuel, ...entretien }): EntretienInstance[] => {
      const at = places.get(entretien.id);
      if (!at) return [entretien];
      const { entretien: _id, ...position } = at;
      if (at.jour < lundi) return random.next() < aleas.absences ? [entretien] : [];
      if (random.next() < aleas.desistements) return [];
      // Those of the coming week have been announced: they stand.
      return [at.jour <= (vendredi ?? at.jour) ? { ...entretien, fige: position } : { ...entretien, actuel: position }];
    },
  );
  const jurys = instance.jurys.map((jury) => ({ ...jury, plages: jury.plages.filter(({ jour }) => jour >= lundi) }));
  return { ...instance, jurys, entretiens };
}

/**
 * Lives a campaign week by week: the plan of the first is made from all pupils but the late ones; each week what is over is
 * left behind, the coming week is announced (figé), the rest is a draft, and the planner places whoever has no place.
 */
export function vivreSemaines(instance: Instance, aleas: Aleas, options: OptionsPlanification): Semaine[] {
  const random = createRandom(aleas.graine);
  const jours = [...new Set(instance.jurys.flatMap(({ plages }) => plages.map(({ jour }) => jour)))].toSorted();
  const lundis = jours.filter((_, rank) => rank % JOURS_PAR_SEMAINE === 0).slice(1);
  const retardataires = instance.candidats
    .slice(-aleas.retards * lundis.length || instance.candidats.length)
    .map(({ id }) => id);
  const tard = new Set(aleas.retards > 0 ? retardataires : []);
  let courante: Instance = {
    ...instance,
    entretiens: instance.entretiens.filter(({ candidat }) => !tard.has(candidat)),
  };
  let { placements } = planifier(courante, options);
  return lundis.map((lundi, semaine): Semaine => {
    const arrives = new Set(retardataires.slice(semaine * aleas.retards, (semaine + 1) * aleas.retards));
    const places = new Map(placements.map((one) => [one.entretien, one]));
    const reprise = suivante(courante, places, lundi, random, aleas);
    const nouveaux = instance.entretiens.filter(({ candidat }) => tard.has(candidat) && arrives.has(candidat));
    courante = { ...reprise, entretiens: [...reprise.entretiens, ...nouveaux] };
    const brouillons = courante.entretiens.filter(({ actuel }) => actuel);
    const aPlacer = courante.entretiens.filter(({ fige, actuel }) => !fige && !actuel);
    ({ placements } = planifier(courante, options));
    const after = new Map(placements.map((one) => [one.entretien, one]));
    const bouges = brouillons.filter(({ id, actuel }) => {
      const at = after.get(id);
      return at?.jury !== actuel?.jury || at?.jour !== actuel?.jour || at?.debut !== actuel?.debut;
    });
    return {
      aPlacer: aPlacer.length,
      replaces: aPlacer.filter(({ id }) => after.has(id)).length,
      brouillons: brouillons.length,
      bouges: bouges.length,
    };
  });
}
