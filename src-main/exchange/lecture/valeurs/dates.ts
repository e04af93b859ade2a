import { addJours, isJour } from '../../../domain/date/jour.ts';
import { normaliseNom } from '../../../domain/candidature/normalise.ts';
import { citer } from '../../typographie.ts';
import { type Lu, erreur, pris, rejete } from './lu.ts';

const TROIS_NOMBRES = /^(\d{1,2})\s?[/.,\- ]\s?(\d{1,2})\s?[/.,\- ]\s?(\d{4}|\d{2})(?:[ T].*)?$/;
const ISO = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]?(\d{1,2}:\d{2}.*))?$/;
/** An instant rather than a day: its hour has a zone. */
const ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\)?$/i;
const MINUIT = /^0{1,2}:00(?::00(?:[.,]0+)?)?/;
/** « 1er juin 2012 », « vendredi 01-juin-12 », « 1-Jun-2012 », « June 1, 2012 », « Fri Jun 01 2012 00:00:00 GMT+0200 ». */
const EN_LETTRES = /^(?:\p{L}+\.?,? )?(\d{1,2})(?:er)?[ .\-/]+(\p{L}{3,9})\.?,?[ .\-/]+(\d{4}|\d{2})(?: .*)?$/u;
const MOIS_DEVANT = /^(?:\p{L}{3,9},? )??(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: .*)?$/u;
/** `01062012` or `20120601`. */
const COLLEE = /^(\d{2})(\d{2})(\d{4})$/;
/** Milliseconds since 1970, alone or as `/Date(1338501600000)/`. */
const INSTANT = /^(?:\/Date\()?(\d{11,13})(?:\)\/)?$/;
/** Day number of a spreadsheet, 1 being 1900-01-01 (with the 29 February 1900 that never was): 1954 to 2064. */
const NUMERO_TABLEUR = /^([2-5]\d{4})(?:[.,]\d+)?$/;

const MOIS = 'jan fev mar avr mai jui jul aou sep oct nov dec'.split(' ');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const pad = (nombre: string): string => nombre.padStart(2, '0');

/** `08` is 2008; from 70 on, the last century. */
const annee = (texte: string): string => (texte.length === 4 ? texte : `${Number(texte) < 70 ? '20' : '19'}${texte}`);

/** « juin » and « juillet » begin alike. */
function moisDe(texte: string): string | null {
  const nom = normaliseNom(texte);
  const court = nom.startsWith('juil') || nom === 'jul' ? 'jul' : nom.slice(0, 3);
  const rang = MOIS.indexOf(court) >= 0 ? MOIS.indexOf(court) : MONTHS.indexOf(court);
  return rang < 0 ? null : pad(String(rang + 1));
}

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day of an instant where the pupils live; one at midnight of its own zone says its day itself. */
function jourDeParis(instant: Date): string | null {
  return Number.isNaN(instant.getTime()) ? null : PARIS.format(instant);
}

function isoLu(texte: string): string | null {
  const [, aaaa, mm, jj, heure = ''] = ISO.exec(texte) ?? [];
  if (aaaa === undefined || mm === undefined || jj === undefined) return null;
  const jour = `${aaaa}-${pad(mm)}-${pad(jj)}`;
  if (!ZONE.test(heure) || MINUIT.test(heure)) return jour;
  const zone = heure
    .replace(',', '.')
    .replace(/ /g, '')
    .replace(/UTC|GMT/i, 'Z')
    .replace(/Z(?=[+-])/i, '')
    .replace(/^\d:/, '0$&');
  return jourDeParis(new Date(`${jour}T${zone}`));
}

function enLettres(texte: string): string | null {
  const [, debut, milieu, fin] = EN_LETTRES.exec(texte) ?? [];
  const [, devant, jour, an] = MOIS_DEVANT.exec(texte) ?? [];
  const mois = moisDe(milieu ?? devant ?? '');
  if (mois === null) return null;
  if (debut !== undefined && fin !== undefined) return `${annee(fin)}-${mois}-${pad(debut)}`;
  return jour === undefined ? null : `${an}-${mois}-${pad(jour)}`;
}

function collee(texte: string): string | null {
  const huit = /^\d{7}$/.test(texte) ? `0${texte}` : texte;
  const aRebours = huit.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (/^(?:19|20)/.test(huit) && isJour(aRebours)) return aRebours;
  const [, jj, mm, aaaa] = COLLEE.exec(huit) ?? [];
  return jj === undefined ? null : `${aaaa}-${mm}-${jj}`;
}

/** The ISO day written in the cell, or null. The order day–month is that of the column. */
function isoDe(texte: string, moisEnPremier: boolean): string | null {
  const [, debut, milieu, fin] = TROIS_NOMBRES.exec(texte) ?? [];
  if (debut !== undefined && milieu !== undefined && fin !== undefined) {
    const [jour, mois] = moisEnPremier ? [milieu, debut] : [debut, milieu];
    return `${annee(fin)}-${pad(mois)}-${pad(jour)}`;
  }
  const [, instant] = INSTANT.exec(texte) ?? [];
  if (instant !== undefined) return jourDeParis(new Date(Number(instant)));
  const [, numero] = NUMERO_TABLEUR.exec(texte) ?? [];
  if (numero !== undefined) return addJours('1899-12-30', Number(numero));
  return isoLu(texte) ?? enLettres(texte) ?? collee(texte);
}

/**
 * exchanges.md §1.4: jj/mm/aaaa, j/m/aa, ISO, months in letters, instants (their day in Paris) and the day numbers of
 * spreadsheets, with or without an hour, to an ISO day, whatever the time zone of the machine.
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
