import { addJours, isJour } from '../../../domain/date/jour.ts';
import { citer } from '../../typographie.ts';
import { type Lu, erreur, pris, rejete } from './lu.ts';

const TROIS_NOMBRES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T].*)?$/;
const ISO = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T].*)?$/;
/** Day number of a spreadsheet, 1 being 1900-01-01 (with the 29 February 1900 that never was): 1954 to 2064. */
const NUMERO_TABLEUR = /^([2-5]\d{4})(?:[.,]\d+)?$/;

const pad = (nombre: string): string => nombre.padStart(2, '0');

/** `08` is 2008; from 70 on, the last century. */
const annee = (texte: string): string => (texte.length === 4 ? texte : `${Number(texte) < 70 ? '20' : '19'}${texte}`);

/** The ISO day written in the cell, or null. The order day–month is that of the column. */
function isoDe(texte: string, moisEnPremier: boolean): string | null {
  const [, debut, milieu, fin] = TROIS_NOMBRES.exec(texte) ?? [];
  if (debut !== undefined && milieu !== undefined && fin !== undefined) {
    const [jour, mois] = moisEnPremier ? [milieu, debut] : [debut, milieu];
    return `${annee(fin)}-${pad(mois)}-${pad(jour)}`;
  }
  const [, aaaa, mm, jj] = ISO.exec(texte) ?? [];
  if (aaaa !== undefined && mm !== undefined && jj !== undefined) return `${aaaa}-${pad(mm)}-${pad(jj)}`;
  const [, numero] = NUMERO_TABLEUR.exec(texte) ?? [];
  return numero === undefined ? null : addJours('1899-12-30', Number(numero));
}

/**
 * exchanges.md §1.4: jj/mm/aaaa, j/m/aa, ISO and the day numbers of spreadsheets, with or without an hour, to an ISO day.
 * Month first only when the user has said so for the column.
 */
export function lireDate(texte: string, moisEnPremier: boolean): Lu<string> {
  const iso = isoDe(texte, moisEnPremier);
  if (iso !== null && isJour(iso)) return pris(iso);
  return rejete(
    erreur(
      'date-illisible',
      `La date ${citer(texte)} n’existe pas ou n’est pas lisible. Écrivez-la jj/mm/aaaa ; la ligne est prise sans cette date.`,
    ),
  );
}

export interface OrdreDates {
  readonly ordre: 'jour' | 'mois';
  /** Cells that prove that the month comes first. */
  readonly exemples: readonly string[];
}

/**
 * exchanges.md §1.4: a column whose second numbers exceed 12, and never its first ones, is month-first; that is asked,
 * never guessed. When both happen the column is day-first and the impossible dates are errors of their cells.
 */
export function ordreDesDates(cellules: Iterable<string>): OrdreDates {
  const exemples: string[] = [];
  for (const cellule of cellules) {
    const [, debut, milieu] = TROIS_NOMBRES.exec(cellule.trim()) ?? [];
    if (Number(debut) > 12) return { ordre: 'jour', exemples: [] };
    if (Number(milieu) > 12 && exemples.length < 3) exemples.push(cellule.trim());
  }
  return { ordre: exemples.length > 0 ? 'mois' : 'jour', exemples };
}
