import { formatJour } from '../domain/texte/format.ts';

const NBSP = '\u00a0';
const THIN_NBSP = '\u202f';

/** « L'Haÿ » → « L’Haÿ », in names and addresses as in sentences. */
export const apostrophes = (texte: string): string => texte.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** A text typed on a keyboard, with the non-breaking blanks and the apostrophes of French typography. Names are left as they are typed. */
export const typographie = (texte: string): string =>
  apostrophes(texte)
    .replaceAll(/[ \u00a0\u202f]*([;!?])(?=\s|$)/g, `${THIN_NBSP}$1`)
    .replaceAll(/[ \u00a0\u202f]+:(?=\s|$)/g, `${NBSP}:`)
    .replaceAll(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replaceAll(/[ \u00a0\u202f]*»/g, `${NBSP}»`);

/** `2027-03-01` or `2027-03-01T14:05` → « 1er mars 2027 ». */
export const jourSansSemaine = (jour: string): string => formatJour(jour.slice(0, 10)).replace(/^\S+\s/, '');
