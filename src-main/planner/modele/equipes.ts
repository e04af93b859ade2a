import { toMinutes } from '../../domain/date/heure.ts';
import { ecartMembre, trajet, type Exigences } from '../../domain/planning/exigences.ts';
import { bornes } from '../../domain/planning/indisponibilite.ts';
import type { Instance, JuryInstance } from '../../domain/planning/instance.ts';

/** A member of whom something is asked besides being there (H10), in numbers. */
export interface MembreModele {
  readonly jurys: readonly number[];
  readonly maxParJour: number;
  readonly pauseApres: number;
  readonly dejeuner: { readonly entre: number; readonly et: number; readonly minutes: number } | undefined;
  /** By day: bounds of his absences. */
  readonly absences: readonly (readonly number[])[];
}

/** H10: members with a lunch, pauses or a most per day, by jury. */
export function findMembres({ jurys }: Instance, jours: readonly string[], exigences: Exigences): MembreModele[][] {
  const known = new Map<string, MembreModele>();
  for (const { id, maxParJour, pauseApres, dejeuner, indisponibilites = [] } of exigences.membres.values())
    if (maxParJour !== undefined || dejeuner || (pauseApres !== undefined && exigences.reglages.pauseMinutes > 0))
      known.set(id, {
        jurys: jurys.flatMap(({ membres }, rank) => (membres.includes(id) ? [rank] : [])),
        maxParJour: maxParJour ?? Number.POSITIVE_INFINITY,
        pauseApres:
          exigences.reglages.pauseMinutes > 0 ? (pauseApres ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
        dejeuner: dejeuner && {
          entre: toMinutes(dejeuner.entre),
          et: toMinutes(dejeuner.et),
          minutes: dejeuner.minutes,
        },
        absences: jours.map((jour) => indisponibilites.filter((one) => one.jour === jour).flatMap(bornes)),
      });
  return jurys.map(({ membres }) => membres.flatMap((id) => known.get(id) ?? []));
}

/** By pair of jurys, as `one * nJurys + other`; undefined where it is 0 for all. */
function pairs(
  jurys: readonly JuryInstance[],
  minutes: (one: JuryInstance, other: JuryInstance) => number,
): Int32Array | undefined {
  const all = Int32Array.from(jurys.flatMap((one) => jurys.map((other) => (one === other ? 0 : minutes(one, other)))));
  return all.some((one) => one > 0) ? all : undefined;
}

const seTiennent = (one: JuryInstance, other: JuryInstance): boolean =>
  one.membres.some((id) => other.membres.includes(id));

/** H9: what a shared member needs between two jurys. */
export const findEcarts = ({ jurys }: Instance, exigences: Exigences): Int32Array | undefined =>
  (exigences.reglages.margeMembreMinutes ?? 0) === 0 && !exigences.reglages.trajets
    ? undefined
    : pairs(jurys, (one, other) => (seTiennent(one, other) ? ecartMembre(exigences, one, other) : 0));

/** H9: what a pupil needs between the rooms of two jurys, besides the margin. */
export const findTrajets = ({ jurys }: Instance, exigences: Exigences): Int32Array | undefined =>
  exigences.reglages.trajets && pairs(jurys, (one, other) => trajet(exigences, one, other));
