/** Wrong tries that cost nothing: a capital, a key beside. */
const GRATUITS = 3;
const PREMIERE_S = 5;
const MAX_S = 900;

/** Wrong tries in a row, and when the last one was made; kept on the disk. */
export interface Essais {
  readonly rates: number;
  /** ISO instant. */
  readonly dernier: string;
}

/**
 * Seconds before the next try: 5 after the third wrong one, twice as long after each other, a quarter of an hour at most.
 * A clock that was put back makes nobody wait longer than that, nor less.
 */
export function secondesAAttendre(essais: Essais | null, maintenant: Date): number {
  if (!essais || essais.rates < GRATUITS) return 0;
  const peine = Math.min(MAX_S, PREMIERE_S * 2 ** (essais.rates - GRATUITS));
  const ecoulees = (maintenant.getTime() - Date.parse(essais.dernier)) / 1000;
  return Math.ceil(Math.max(0, peine - Math.max(0, ecoulees)));
}
