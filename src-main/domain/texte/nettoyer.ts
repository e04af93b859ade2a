/** Half a character, or a command to a terminal: nothing that a person types, and a store does not give it back as it was. */
const INVISIBLES = /[\p{Surrogate}\p{Control}]/gu;

/** A text of several lines without them; a tab and a line feed are part of it. */
export const nettoyerLignes = (texte: string): string =>
  texte.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLES, (signe) => (signe === '\n' || signe === '\t' ? signe : ''));

/** A text of one line without them: pasted lines follow each other. */
export const nettoyerLigne = (texte: string): string => texte.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(INVISIBLES, '');

/** Nothing in it would have to go: for what must be kept to the letter, or not at all. */
export const estNet = (texte: string): boolean => nettoyerLignes(texte) === texte.replaceAll(/\r\n?/g, '\n');
