import type { Instance, Solution } from '../../src-main/domain/planning/instance.ts';

/** How many drafts a solution moves or drops. */
export function countMoves({ entretiens }: Instance, { placements }: Pick<Solution, 'placements'>): number {
  const places = new Map(placements.map(({ entretien, ...position }) => [entretien, position]));
  return entretiens.filter(({ id, fige, actuel }) => {
    const at = places.get(id);
    if (fige || !actuel) return false;
    return at?.jury !== actuel.jury || at.jour !== actuel.jour || at.debut !== actuel.debut;
  }).length;
}
