/** What is known of one entretien drawn in the grid. */
export interface Dessine {
  readonly id: string;
  readonly resourceId: string;
  /** Start, `2027-03-16T10:20`. */
  readonly start: string;
}

/**
 * Where the keyboard goes when an entretien has left the grid: to the next one of its jury, else to the one before it,
 * else to the nearest hour of the others. null when nothing is left.
 */
export function entretienSuivant(avant: readonly Dessine[], apres: readonly Dessine[], parti: string): string | null {
  const place = avant.find(({ id }) => id === parti);
  if (!place) return null;
  const siens = apres
    .filter(({ resourceId }) => resourceId === place.resourceId)
    .toSorted((a, b) => a.start.localeCompare(b.start));
  const suivant = siens.find(({ start }) => start >= place.start) ?? siens.at(-1);
  if (suivant) return suivant.id;
  const parHeure = apres.toSorted((a, b) => a.start.localeCompare(b.start));
  return (parHeure.find(({ start }) => start >= place.start) ?? parHeure.at(-1))?.id ?? null;
}
