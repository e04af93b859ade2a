import { toMinutes } from '../date/heure.ts';
import type { Maintenant } from './instance.ts';
import type { Proposition } from './propositions.ts';

/** Whether a start is still to come. */
export const estAVenir = ({ jour, debut }: Pick<Proposition, 'jour' | 'debut'>, maintenant: Maintenant): boolean =>
  jour > maintenant.jour || (jour === maintenant.jour && debut >= maintenant.heure);

interface Combien {
  readonly duJour: number;
  readonly ensuite: number;
}

/**
 * For a pupil who stands there and whose hour is over: what is left of the day first, the earliest first and no two
 * starts of a jury that overlap, then the best places of the other days as they were ranked.
 */
export function creneauxRestants(
  propositions: readonly Proposition[],
  maintenant: Maintenant,
  { duJour, ensuite }: Combien,
): Proposition[] {
  const aVenir = propositions.filter((one) => estAVenir(one, maintenant));
  const retenus: Proposition[] = [];
  const tot = aVenir
    .filter(({ jour }) => jour === maintenant.jour)
    .toSorted((a, b) => toMinutes(a.debut) - toMinutes(b.debut));
  for (const one of tot) if (!retenus.some(({ jury, fin }) => jury === one.jury && one.debut < fin)) retenus.push(one);
  return [...retenus.slice(0, duJour), ...aVenir.filter(({ jour }) => jour > maintenant.jour).slice(0, ensuite)];
}
