/** Ranks in the vector of objectives, the most important first; every one is to be made small. */
export const NON_PLACES = 0;
export const TRAJETS = 1;
/** Drafts moved or dropped, where what stands is to be kept (`Modele.conserver`); else 0. */
export const DEPLACES_TOT = 2;
export const JOURS_ORIGINES = 3;
export const ATTENTE = 4;
export const DEMI_JOURNEES = 5;
export const TROUS = 6;
export const RESERVE = 7;
export const JOURS = 8;
/** Drafts moved or dropped, where a plan is made from nothing: they only decide between plans that are equal otherwise. */
export const DEPLACES_TARD = 9;
export const N_OBJECTIFS = 10;

/** Lexicographic order: negative when the first plan is the better one. */
export function compareObjectifs(one: Float64Array, other: Float64Array): number {
  for (let k = 0; k < N_OBJECTIFS; k++) {
    const difference = one[k]! - other[k]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
