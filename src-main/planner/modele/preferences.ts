import { toMinutes } from '../../domain/date/heure.ts';
import { morceaux, union } from '../../domain/date/intervalles.ts';
import type { Instance, JuryInstance } from '../../domain/planning/instance.ts';
import { seulsALaFois } from '../../domain/planning/seuls-a-la-fois.ts';

/** Where a day stands: in the period that is enough, beyond it, or kept for the absents (R28). */
export const DANS_LA_PERIODE = 0;
export const AU_DELA_DE_LA_PERIODE = 1;
export const EN_RESERVE = 2;

/** Capacity over need of a period that is enough. */
const AISANCE = 1.1;

/** Minutes in which one of the jurys receives during some days; hours that they share count once (H2). */
function minutesDe(jurys: readonly JuryInstance[], jours: ReadonlySet<string>): number {
  const days = seulsALaFois(jurys, (jury) => jury).flatMap((groupe) => {
    const plages = groupe.flatMap((jury) => jury.plages.filter(({ jour }) => jours.has(jour)));
    return [...Map.groupBy(plages, ({ jour }) => jour).values()];
  });
  return days
    .flatMap((plages) => morceaux(union(plages.flatMap(({ debut, fin }) => [toMinutes(debut), toMinutes(fin)]))))
    .reduce((sum, [debut, fin]) => sum + fin - debut, 0);
}

/** How many of the first days hold everybody with a tenth to spare, each domaine and all together. */
function joursSuffisants({ jurys, entretiens }: Instance, jours: readonly string[]): number {
  const needs = [...Map.groupBy(entretiens, ({ domaine }) => domaine)].map(([domaine, own]) => ({
    own,
    jurys: jurys.filter(({ domaines }) => domaines.includes(domaine)),
  }));
  const asked = [...needs, { own: entretiens, jurys }].map((need) => ({
    jurys: need.jurys,
    minutes: AISANCE * need.own.reduce((sum, { dureeMinutes }) => sum + dureeMinutes, 0),
  }));
  const enough = (count: number): boolean => {
    const first = new Set(jours.slice(0, count));
    return asked.every((need) => minutesDe(need.jurys, first) >= need.minutes);
  };
  let count = 0;
  while (count < jours.length && !enough(count)) count++;
  return count;
}

/** By day: objective 2. */
export function findPeriode(instance: Instance, jours: readonly string[]): Uint8Array {
  const { finReserve, auPlusTot = false } = instance.reglages;
  const ordinaires = Math.max(0, jours.length - (finReserve?.jours ?? 0));
  const suffisants = auPlusTot ? joursSuffisants(instance, jours.slice(0, ordinaires)) : ordinaires;
  return Uint8Array.from(jours, (_, rank) => {
    if (rank >= ordinaires) return EN_RESERVE;
    return rank >= suffisants ? AU_DELA_DE_LA_PERIODE : DANS_LA_PERIODE;
  });
}

/** Ranks of priority told apart: each counts for more than all those after it together. */
const RANGS_MAX = 4;

/** By entretien: what it costs to leave him over rather than another (objective 1); all 0 where none has a priority. */
export function findPriorites({ entretiens }: Instance): Float64Array {
  const ranks = [...new Set(entretiens.map(({ priorite = Number.POSITIVE_INFINITY }) => priorite))].toSorted(
    (a, b) => a - b,
  );
  const last = Math.min(ranks.length, RANGS_MAX) - 1;
  return Float64Array.from(entretiens, ({ priorite = Number.POSITIVE_INFINITY }) => {
    const rank = Math.min(ranks.indexOf(priorite), last);
    return rank === last ? 0 : (entretiens.length + 1) ** (last - 1 - rank);
  });
}
