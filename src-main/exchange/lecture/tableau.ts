/** A table of texts: index 0 is row 1 of the file as a spreadsheet numbers it. */
export interface Tableau {
  readonly nom: string | null;
  readonly lignes: readonly (readonly string[])[];
}

/** The cell as shown: blanks of every kind made plain, doubled ones and those at the ends removed. */
export const aplatir = (cellule: string): string => cellule.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

export const estVide = (ligne: readonly string[]): boolean => ligne.every((cellule) => aplatir(cellule) === '');
