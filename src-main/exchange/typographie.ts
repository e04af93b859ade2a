const NBSP = '\u00a0';

/** French typography of a sentence written with plain blanks: non-breaking ones inside « » and before : ; ? ! %. */
export const insecables = (phrase: string): string => phrase.replace(/« /g, `«${NBSP}`).replace(/ (?=[»:;?!%])/g, NBSP);

/** A value quoted inside a sentence, cut when it is long. */
export function citer(valeur: string): string {
  const court = valeur.replace(/\s+/gu, ' ').trim();
  return `« ${court.length > 60 ? `${court.slice(0, 59)}…` : court} »`;
}
