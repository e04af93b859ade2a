/** A table to write: a header and rows as long as it. Everything is text; an empty text is an empty cell. */
export interface TableauAEcrire {
  readonly entetes: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

/** A column of an export: its header and how a row fills it. */
export interface ColonneAEcrire<T> {
  readonly entete: string;
  readonly valeur: (ligne: T) => string | null;
}

/** The table of any list of things, column by column: planning, bilan, relevé… */
export const tableauDe = <T>(colonnes: readonly ColonneAEcrire<T>[], lignes: readonly T[]): TableauAEcrire => ({
  entetes: colonnes.map(({ entete }) => entete),
  lignes: lignes.map((ligne) => colonnes.map(({ valeur }) => valeur(ligne) ?? '')),
});
