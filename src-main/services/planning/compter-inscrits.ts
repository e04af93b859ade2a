import { estAbsent } from '../../domain/planning/presence.ts';
import type { DonneesPlanning } from '../lectures/donnees-planning.ts';

/** How many attend each séance; an absence frees the seat (R28). */
export function countInscrits({ entretiens }: Pick<DonneesPlanning, 'entretiens'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entretien of entretiens)
    if (entretien.seanceId !== null && !estAbsent(entretien.presence))
      counts.set(entretien.seanceId, (counts.get(entretien.seanceId) ?? 0) + 1);
  return counts;
}
