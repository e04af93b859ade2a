import type { Intervalles } from '../../domain/date/intervalles.ts';
import { contenance } from '../../domain/planning/places-libres.ts';
import type { Modele } from '../modele/modele.ts';

/** A stretch during which a jury is free of figé entretiens. */
export interface Libre {
  readonly jury: number;
  readonly jour: number;
  readonly debut: number;
  readonly fin: number;
  /** Figé entretiens of the jury in a row that end, or begin, right where the stretch begins, or ends (H7). */
  readonly avant: number;
  readonly apres: number;
}

/** Entretiens that may go to the same places. */
export interface Groupe {
  readonly entretiens: number[];
  readonly duree: number;
  readonly jurys: Int32Array;
  /** By day: when the candidats can be there, their figé entretiens and margins taken out. */
  readonly fenetres: readonly Intervalles[];
}

/**
 * How many entretiens of at least `duree` minutes one jury holds in a free stretch, its pauses made (H7). With p pauses
 * there are p + 1 rows; the first goes on with the `avant` figés before, the last with the `apres` figés after, and none
 * is longer than `pauseApres`.
 */
export function contenanceJury(modele: Modele, libre: Omit<Libre, 'jury' | 'jour'>, duree: number): number {
  const { pauseApres, pauseMinutes } = modele;
  const { debut, fin, avant, apres } = libre;
  let count = contenance(debut, fin, duree);
  if (pauseMinutes === 0) return count;
  const room = (pauses: number): number =>
    pauses === 0
      ? pauseApres - avant - apres
      : Math.max(0, pauseApres - avant) + Math.max(0, pauseApres - apres) + (pauses - 1) * pauseApres;
  const length = (wanted: number): number => {
    let pauses = 0;
    while (room(pauses) < wanted) pauses++;
    return wanted * duree + pauses * pauseMinutes;
  };
  while (count > 0 && length(count) > fin - debut) count--;
  return count;
}
