/** Ranks in the vector of objectives, the most important first; every one is to be made small. */
/** Drafts whose place still stands and who have none any more: nobody loses it to somebody else. */
export const PERDUS = 0;
export const NON_PLACES = 1;
/** Who is left over, by priority. */
export const PRIORITES = 2;
/** Entretiens on the days kept for the absents, then days used beyond the period that is enough. */
export const RESERVES = 3;
export const AU_DELA = 4;
/** Drafts moved or dropped, where what stands is to be kept (`Modele.conserver`); else 0. */
export const DEPLACES_TOT = 5;
export const TRAJETS = 6;
export const JOURS_ORIGINES = 7;
export const ATTENTE = 8;
export const DEMI_JOURNEES = 9;
export const TROUS = 10;
export const RESERVE = 11;
export const JOURS = 12;
/** Drafts moved or dropped, where a plan is made from nothing: they only decide between plans that are equal otherwise. */
export const DEPLACES_TARD = 13;
export const N_OBJECTIFS = 14;

/** Lexicographic order of the first `count` objectives: negative when the first plan is the better one. */
export function compareObjectifs(one: Float64Array, other: Float64Array, count = N_OBJECTIFS): number {
  for (let k = 0; k < count; k++) {
    const difference = one[k]! - other[k]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether the first plan leaves over fewer than the second, a draft that loses its place counting most. */
export const laisseMoins = (one: Float64Array, other: Float64Array): boolean =>
  compareObjectifs(one, other, NON_PLACES + 1) < 0;
