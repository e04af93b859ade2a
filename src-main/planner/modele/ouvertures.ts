import { toMinutes } from '../../domain/date/heure.ts';
import { difference, intersection, morceaux, union } from '../../domain/date/intervalles.ts';
import { premiereMinute, quorumDe, type Exigences } from '../../domain/planning/exigences.ts';
import { bornes } from '../../domain/planning/indisponibilite.ts';
import type { Indisponibilite, Instance, JuryInstance } from '../../domain/planning/instance.ts';

/** A plage in minutes. */
export interface PlageModele {
  readonly debut: number;
  readonly fin: number;
  readonly reserve: boolean;
}

/** Beyond, a jury that may sit without some of its members is taken to need them all. */
const REUNIONS_MAX = 40;

/** All ways to choose `count` of some people; one way, with all of them, where there are too many. */
function reunions(membres: readonly string[], count: number): (readonly string[])[] {
  if (count === 0) return [[]];
  const [first, ...rest] = membres;
  if (first === undefined || count >= membres.length) return [membres];
  const found = [...reunions(rest, count - 1).map((others) => [first, ...others]), ...reunions(rest, count)];
  return found.length > REUNIONS_MAX ? [membres] : found;
}

const absences = (spans: readonly Indisponibilite[] | undefined, jour: string): number[] =>
  (spans ?? []).filter((one) => one.jour === jour).flatMap(bornes);

/**
 * The stretches of a plage in which enough members are there all along (H8), one list for each way to make the quorum;
 * an entretien lies wholly inside one of them.
 */
function stretches(exigences: Exigences, jury: JuryInstance, jour: string): number[][] {
  const closed = absences(exigences.salles.get(jury.salle ?? '')?.indisponibilites, jour);
  const known = jury.membres.filter((id) => absences(exigences.membres.get(id)?.indisponibilites, jour).length > 0);
  // Those who are there all day come first in every quorum.
  const needed = Math.max(0, quorumDe(jury) - (jury.membres.length - known.length));
  return reunions(known, needed).map((there) =>
    difference(
      [0, 24 * 60],
      [...closed, ...there.flatMap((id) => absences(exigences.membres.get(id)?.indisponibilites, jour))],
    ),
  );
}

export interface Ouvertures {
  /** By jury and day: where an entretien may lie (H1, H8, H13); those of one plage may overlap where not all members are needed. */
  readonly ouvertures: readonly (readonly PlageModele[])[];
  /** The same, those of one plage put together: what no plan exceeds. */
  readonly plages: readonly (readonly PlageModele[])[];
}

/** When each jury can receive on each day. */
export function findOuvertures(
  { jurys, maintenant, reglages }: Instance,
  jours: readonly string[],
  exigences: Exigences,
): Ouvertures {
  const cells = jurys.flatMap((jury) =>
    jours.map((jour) => {
      const from = premiereMinute(maintenant, reglages, jour);
      const own = jury.plages.filter((plage) => plage.jour === jour);
      const open = own.length === 0 ? [] : stretches(exigences, jury, jour);
      return own
        .map(({ debut, fin, reserve }) => ({ debut: Math.max(from, toMinutes(debut)), fin: toMinutes(fin), reserve }))
        .toSorted((one, other) => one.debut - other.debut)
        .map(({ debut, fin, reserve }) => ({
          reserve,
          each: debut < fin ? open.map((list) => intersection([debut, fin], list)) : [],
        }));
    }),
  );
  const toPlages = (bounds: readonly number[], reserve: boolean): PlageModele[] =>
    morceaux(bounds).map(([debut, fin]) => ({ debut, fin, reserve }));
  return {
    ouvertures: cells.map((cell) => cell.flatMap(({ each, reserve }) => each.flatMap((one) => toPlages(one, reserve)))),
    plages: cells.map((cell) => cell.flatMap(({ each, reserve }) => toPlages(union(each.flat()), reserve))),
  };
}
