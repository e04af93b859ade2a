import writeXlsxFile from 'write-excel-file/node';
import type { TableauAEcrire } from './tableau.ts';

/** `@` is the text format: codes keep their zeros, dates stay as written, and = + - @ are never a formula. */
const TEXTE = { type: String, format: '@' } as const;

/** Longest a cell may be in a workbook: whoever gives a longer text has to say so first. */
export const LONGUEUR_MAX = 32_767;

const LARGEUR = { min: 8, max: 60 };

export interface FeuilleAEcrire {
  readonly nom: string;
  readonly entetes: readonly string[];
  /** Numbers stay numbers, to be added up; null is an empty cell. */
  readonly lignes: readonly (readonly (string | number | null)[])[];
}

function cellule(value: string | number | null) {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && value.length > LONGUEUR_MAX) throw new Error('A text is longer than a cell');
  return typeof value === 'number' ? { type: Number, value } : { ...TEXTE, value };
}

const feuille = ({ nom, entetes, lignes }: FeuilleAEcrire) => ({
  data: [
    entetes.map((value) => ({ ...TEXTE, value, fontWeight: 'bold' as const })),
    ...lignes.map((ligne) => ligne.map(cellule)),
  ],
  sheet: nomDeFeuille(nom),
  stickyRowsCount: 1,
  columns: entetes.map((entete, index) => ({
    width: largeur([entete, ...lignes.slice(0, 50).map((ligne) => String(ligne[index] ?? ''))]),
  })),
});

/** A workbook of several sheets whose headers stay in sight. */
export const writeClasseur = async (feuilles: readonly FeuilleAEcrire[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(feuilles.map(feuille)).toBuffer());

/** exchanges.md §2: a workbook of one sheet whose cells are all text-typed. */
export const writeXlsx = (tableau: TableauAEcrire, nom: string): Promise<Uint8Array> =>
  writeClasseur([{ ...tableau, nom }]);

const largeur = (textes: readonly string[]): number =>
  Math.min(LARGEUR.max, Math.max(LARGEUR.min, ...textes.map((texte) => texte.length + 2)));

/** Spreadsheets refuse some signs, and more than 31 letters, in the name of a sheet. */
const nomDeFeuille = (nom: string): string => nom.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
