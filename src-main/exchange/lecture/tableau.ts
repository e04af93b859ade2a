/** A table of texts: index 0 is row 1 of the file as a spreadsheet numbers it. */
export interface Tableau {
  readonly nom: string | null;
  readonly lignes: readonly (readonly string[])[];
}

/** Most cells are plain words, for which there is a short way. */
const SIMPLE = /^[!-~]+(?: [!-~]+)*$/;

/** Signs that are not seen: directions of writing, joiners, marks of order, controls; they come along when codes are copied. */
const INVISIBLES = /(?![\t\n\r])(?:[\p{Cf}\p{Cc}\u115f\u1160\u3164]|\u034f|\p{Variation_Selector})/gu;

/** Accents written apart are joined to their letter, signs that are not seen are gone. */
export const sansInvisibles = (texte: string): string =>
  SIMPLE.test(texte) ? texte : texte.replace(INVISIBLES, '').normalize('NFC');

/** The cell as shown: blanks of every kind made plain, doubled ones and those at the ends removed. */
export const aplatir = (cellule: string): string =>
  SIMPLE.test(cellule)
    ? cellule
    : sansInvisibles(cellule)
        .replace(/[\s\u2800]+/gu, ' ')
        .trim();

export const estVide = (ligne: readonly string[]): boolean => ligne.every((cellule) => aplatir(cellule) === '');
