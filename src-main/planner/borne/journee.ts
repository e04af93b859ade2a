import { PAS_MINUTES } from '../../domain/planning/contraintes.ts';
import type { Modele } from '../modele/modele.ts';

/** Minutes of one entretien on a known day. */
export interface Rangee {
  readonly debut: number;
  readonly fin: number;
}

/** A stretch in which somebody can be received for `duree` minutes or more. */
export interface Ouverture extends Rangee {
  readonly duree: number;
}

const JOURNEE = 24 * 60;

/** By minute: the shortest entretien that may begin then; a longer one can be replaced by it. */
function plusCourts(ouvertures: readonly Ouverture[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { debut, fin, duree } of ouvertures)
    for (let at = Math.ceil(debut / PAS_MINUTES) * PAS_MINUTES; at + duree <= fin; at += PAS_MINUTES)
      starts.set(at, Math.min(duree, starts.get(at) ?? duree));
  return starts;
}

/** Whether figé entretiens, by start, already break H2 or H7 among themselves. */
export function figesSeContredisent(figes: readonly Rangee[], { pauseApres, pauseMinutes }: Pauses): boolean {
  let row = 0;
  let edge = Number.NEGATIVE_INFINITY;
  for (const { debut, fin } of figes) {
    if (debut < edge) return true;
    row = debut - edge < pauseMinutes ? row + 1 : 1;
    if (pauseMinutes > 0 && row > pauseApres) return true;
    edge = fin;
  }
  return false;
}

type Pauses = Pick<Modele, 'pauseApres' | 'pauseMinutes'>;

/**
 * The greatest number of entretiens that one jury can add to its figé ones of a day, whoever comes: inside the
 * openings, one at a time (H2), starts on the grid, no row longer than `pauseApres` without a pause (H7), rows going
 * through the figés. Exact when all lengths are equal, an upper bound otherwise. Infinite when the figés contradict each
 * other.
 *
 * Dynamic programming over the minutes of the day: the state is the row so far and the minutes since its end.
 */
export function capaciteJournee(pauses: Pauses, figes: readonly Rangee[], ouvertures: readonly Ouverture[]): number {
  if (figesSeContredisent(figes, pauses)) return Number.POSITIVE_INFINITY;
  const { pauseApres, pauseMinutes } = pauses;
  const starts = plusCourts(ouvertures);
  const figeAt = new Map(figes.map(({ debut, fin }) => [debut, fin]));
  const nStates = 1 + (pauseMinutes > 0 ? pauseApres * pauseMinutes : 0);
  const best = new Int32Array((JOURNEE + 1) * nStates).fill(-1);
  const first = Math.min(JOURNEE, ...ouvertures.map(({ debut }) => debut), ...figes.map(({ debut }) => debut));
  const keep = (at: number, state: number, count: number): void => {
    const rank = Math.min(at, JOURNEE) * nStates + state;
    if (best[rank]! < count) best[rank] = count;
  };
  /** State 0 is rested; a row of r that ended i minutes ago is 1 + (r - 1) * pauseMinutes + i. */
  const next = (state: number): number => {
    if (pauseMinutes === 0) return 0;
    const row = state === 0 ? 0 : Math.floor((state - 1) / pauseMinutes) + 1;
    return row === pauseApres ? -1 : 1 + row * pauseMinutes;
  };
  best[first * nStates] = 0;
  for (let at = first; at < JOURNEE; at++)
    for (let state = 0; state < nStates; state++) {
      const count = best[at * nStates + state]!;
      if (count < 0) continue;
      const after = next(state);
      const kept = figeAt.get(at);
      if (kept !== undefined) {
        if (after >= 0) keep(kept, after, count);
        continue;
      }
      const duree = starts.get(at);
      if (after >= 0 && duree !== undefined) keep(at + duree, after, count + 1);
      keep(at + 1, state === 0 || state % pauseMinutes === 0 ? 0 : state + 1, count);
    }
  return Math.max(0, ...best.subarray(JOURNEE * nStates));
}
