import writeXlsxFile from 'write-excel-file/node';
import type { TableauAEcrire } from './tableau.ts';

/** `@` is the text format: codes keep their zeros, dates stay as written, and = + - @ are never a formula. */
const TEXTE = { type: String, format: '@' } as const;

/** Longest a cell may be in a workbook. */
const LONGUEUR_MAX = 32_767;

const LARGEUR = { min: 8, max: 60 };

/** exchanges.md §2: a workbook of one sheet whose cells are all text-typed, with a header that stays in sight. */
export async function writeXlsx({ entetes, lignes }: TableauAEcrire, feuille: string): Promise<Uint8Array> {
  const titres = entetes.map((value) => ({ ...TEXTE, value, fontWeight: 'bold' as const }));
  const cellules = lignes.map((ligne) =>
    ligne.map((value) => (value === '' ? null : { ...TEXTE, value: value.slice(0, LONGUEUR_MAX) })),
  );
  const classeur = await writeXlsxFile([titres, ...cellules], {
    sheet: nomDeFeuille(feuille),
    stickyRowsCount: 1,
    columns: entetes.map((entete, index) => ({
      width: largeur([entete, ...lignes.slice(0, 50).map((l) => l[index] ?? '')]),
    })),
  }).toBuffer();
  return new Uint8Array(classeur);
}

const largeur = (textes: readonly string[]): number =>
  Math.min(LARGEUR.max, Math.max(LARGEUR.min, ...textes.map((texte) => texte.length + 2)));

/** Spreadsheets refuse some signs, and more than 31 letters, in the name of a sheet. */
const nomDeFeuille = (nom: string): string => nom.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
