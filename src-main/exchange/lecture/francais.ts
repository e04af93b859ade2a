/** What French writes beyond plain letters, and with what weight a sign speaks for its encoding. */
const FRANCAIS = /[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’°€–…\u00a0]/gu;
/** A capital after a small letter, or a small letter between capitals: never in a French word. */
const CASSE = /\p{Ll}[ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ]|\p{Lu}[àâäçéèêëîïôöùûüÿœæ]\p{Lu}/gu;

/** How much of a text, beyond plain letters, is French as it is written. */
export const vraisemblance = (texte: string): number =>
  (texte.match(FRANCAIS)?.length ?? 0) - 2 * (texte.match(CASSE)?.length ?? 0);
