const NBSP = '\u00a0';
const THIN_NBSP = '\u202f';

/** A text typed on a keyboard, with the non-breaking blanks and the apostrophes of French typography. Names are left as they are typed. */
export const typographie = (texte: string): string =>
  texte
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/ ?([;!?])(?=\s|$)/g, `${THIN_NBSP}$1`)
    .replaceAll(/ :(?=\s|$)/g, `${NBSP}:`)
    .replaceAll(/« ?/g, `«${NBSP}`)
    .replaceAll(/ ?»/g, `${NBSP}»`);
