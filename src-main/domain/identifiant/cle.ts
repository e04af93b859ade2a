/** procedure.md §5: the 23 letters of keys, without I, O and Q, which are mistaken for 1 and 0. */
const ALPHABET = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** procedure.md §5: the key of a run of digits is the letter at the digits' value modulo 23. At most 15 digits. */
export const lettreCle = (chiffres: string): string => ALPHABET.charAt(Number(chiffres) % ALPHABET.length);

/** An identifier as it is compared: capitals, without any blank, dot or dash that a hand or a spreadsheet slipped in. */
export const compacter = (saisie: string): string => saisie.replace(/[\s.\-\u200b\ufeff]/gu, '').toUpperCase();
