import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { addJours } from '../../domain/date/jour.ts';
import { refusLecture } from './classeur.ts';
import { decodeTexte } from './encodage.ts';
import { refusAncien, refusProtege } from './nature.ts';
import { LectureImpossible } from './refus.ts';
import type { Tableau } from './tableau.ts';
import { nombreEnTexte } from './valeurs/nombres.ts';

export interface AutreClasseur {
  readonly nomFichier: string;
  readonly genre: 'xls' | 'ods' | 'xlsb' | 'page';
}

/** Ten times the largest list: beyond it, formats that go to the end of the sheet are not rows. */
const LIGNES_MAX = 200_000;
const COLONNES_MAX = 16_384;
/** A page or a sheet that announces more cells than this is no list. */
const CELLULES_MAX = 20_000_000;

/** Neither formulas nor styles nor charts; dates as their day number, which no time zone moves. */
const OPTIONS = {
  dense: true,
  raw: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  sheetRows: LIGNES_MAX,
} as const;

/** A workbook of a Macintosh counts its days from 1904. */
const JOURS_1904 = 1462;

const estDate = ({ t, z }: CellObject): boolean => t === 'n' && typeof z === 'string' && SSF.is_date(z);

function texteDe(cellule: CellObject | undefined, decalage: number): string {
  if (cellule?.v === undefined) return cellule?.t === 'e' ? '#VALEUR!' : '';
  const { t, v } = cellule;
  if (t === 'e') return cellule.w ?? '#VALEUR!';
  if (t === 'b') return v === true ? 'VRAI' : 'FAUX';
  if (estDate(cellule)) return addJours('1899-12-30', Math.floor(Number(v)) + decalage);
  return t === 'n' ? nombreEnTexte(String(v)) : String(v);
}

type FeuilleDense = WorkSheet & { readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[] };

function lignesDe(feuille: FeuilleDense, decalage: number): string[][] {
  return Array.from(feuille['!data'] ?? [], (ligne) =>
    Array.from((ligne ?? []).slice(0, COLONNES_MAX), (cellule) => texteDe(cellule, decalage)),
  );
}

function ouvrir(bytes: Uint8Array, { genre }: AutreClasseur): WorkBook {
  return genre === 'page'
    ? read(decodeTexte(bytes).texte, { ...OPTIONS, type: 'string' })
    : read(bytes, { ...OPTIONS, type: 'array' });
}

/**
 * exchanges.md §1: the sheets of a workbook of LibreOffice (.ods), of an older Excel (.xls), of a binary one (.xlsb), or
 * of the table of a page that a program named .xls. Formulas are never run: their saved result is read.
 */
export function lireAutreClasseur(bytes: Uint8Array, fichier: AutreClasseur): readonly Tableau[] {
  const refus = fichier.genre === 'xls' ? refusAncien : refusLecture;
  try {
    const classeur = ouvrir(bytes, fichier);
    const decalage = classeur.Workbook?.WBProps?.date1904 ? JOURS_1904 : 0;
    let cellules = 0;
    return classeur.SheetNames.flatMap((nom) => {
      const lignes = lignesDe(classeur.Sheets[nom] as FeuilleDense, decalage);
      cellules += lignes.reduce((somme, ligne) => somme + ligne.length, 0);
      if (cellules > CELLULES_MAX) throw refus(fichier.nomFichier);
      return lignes.some((ligne) => ligne.some((cellule) => cellule.trim() !== '')) ? [{ nom, lignes }] : [];
    });
  } catch (error) {
    if (error instanceof LectureImpossible) throw error;
    if (error instanceof Error && error.message.includes('password-protected'))
      throw refusProtege(`Le fichier « ${fichier.nomFichier} »`);
    throw refus(fichier.nomFichier);
  }
}
