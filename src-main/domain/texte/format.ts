import { toMinutes } from '../date/heure.ts';

/** French formats of everything the user reads. Blanks inside a figure are non-breaking. */

const NBSP = '\u00a0';

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });

const LONG = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const COURT = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
const SEMAINE = formatter({ weekday: 'long' });
const CHIFFRES = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });

const at = (jour: string): Date => new Date(`${jour}T00:00:00Z`);

/** The 1st is « 1er » in French. */
const premier = (texte: string): string => texte.replace(/(^|\s)1(?=\s\p{L})/u, '$11er');

/** `2027-03-15` → « lundi 15 mars 2027 ». */
export const formatJour = (jour: string): string => premier(LONG.format(at(jour)));

/** `2027-03-15` → « lun. 15 mars ». */
export const formatJourCourt = (jour: string): string => premier(COURT.format(at(jour)));

/** `2027-03-15` → « lundi ». */
export const nomJour = (jour: string): string => SEMAINE.format(at(jour));

/** `2027-03-15` → « 15/03/2027 ». */
export const formatDate = (jour: string): string => CHIFFRES.format(at(jour));

/** `2027-03-15` → « 15/03 », where the year goes without saying. */
export const formatJourMois = (jour: string): string => formatDate(jour).slice(0, 5);

/** `10:20` → « 10 h 20 »; `10:00` → « 10 h ». */
export function formatHeure(heure: string): string {
  const minutes = toMinutes(heure);
  const reste = minutes % 60;
  return `${Math.floor(minutes / 60)}${NBSP}h${reste === 0 ? '' : `${NBSP}${String(reste).padStart(2, '0')}`}`;
}

/** 75 → « 1 h 15 », 20 → « 20 min ». */
export function formatDuree(minutes: number): string {
  if (minutes < 60) return `${minutes}${NBSP}min`;
  const reste = minutes % 60;
  return `${Math.floor(minutes / 60)}${NBSP}h${reste === 0 ? '' : `${NBSP}${String(reste).padStart(2, '0')}`}`;
}

const NOMBRE = new Intl.NumberFormat('fr-FR');

export const formatNombre = (nombre: number): string => NOMBRE.format(nombre);

/** `pluriel(2, 'entretien')` → « 2 entretiens »; the plural may be given when it is not an « s ». */
export const pluriel = (nombre: number, singulier: string, plurielMot = `${singulier}s`): string =>
  `${formatNombre(nombre)}${NBSP}${nombre >= 2 ? plurielMot : singulier}`;

interface Personne {
  readonly nom: string;
  readonly prenom: string;
}

/** « NOM Prénom », as lists are sorted and read. */
export const nomPrenom = (personne: Personne): string =>
  `${personne.nom.toLocaleUpperCase('fr')} ${personne.prenom}`.trim();

/** « Prénom Nom », as a sentence says it: MARTIN → Martin, AÏT-KACI → Aït-Kaci. */
export function prenomNom(personne: Personne): string {
  const nom =
    personne.nom === personne.nom.toLocaleUpperCase('fr')
      ? personne.nom
          .toLocaleLowerCase('fr')
          .replace(
            /(^|[\s'’-])(\p{L})/gu,
            (_, before: string, letter: string) => before + letter.toLocaleUpperCase('fr'),
          )
      : personne.nom;
  return `${personne.prenom} ${nom}`.trim();
}

/** « L. Martin », « J.-L. Nuñez »: as an act names somebody. */
export function initialeNom({ nom, prenom }: Personne): string {
  const initiales = prenom.replace(/(\p{L})[\p{L}\p{M}'’]*/gu, '$1.');
  return prenomNom({ nom, prenom: initiales });
}

/** « d’Émilie », « de Noé ». H and Y elide in some names and not in others: « de ». */
export const deNom = (nom: string): string => (/^[aeiouœæ]/i.test(nom.normalize('NFD')) ? `d’${nom}` : `de ${nom}`);

/** `0199005100` → « 01 99 00 51 00 »; any other number (a foreign one) is left as it is. */
export const formatTelephone = (telephone: string): string =>
  /^0\d{9}$/.test(telephone) ? telephone.replace(/\d{2}(?=\d)/g, `$&${NBSP}`) : telephone;

const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true });

const PAR_MOTS = new Intl.Collator('fr', { sensitivity: 'base' });

/** A hyphen or an apostrophe parts words as a blank does. */
const enMots = (nom: string): string => nom.replaceAll(/[\s\p{Pd}'’]+/gu, ' ').trim();

/** The order of every list of people: by nom, then prénom, word by word (LE GALL before LEFÈVRE). */
export const comparePersonnes = (a: Personne, b: Personne): number =>
  PAR_MOTS.compare(enMots(a.nom), enMots(b.nom)) || PAR_MOTS.compare(enMots(a.prenom), enMots(b.prenom));

/** French order: É sorts as E, « 3 » before « 10 ». */
export const compareTextes = (a: string, b: string): number => COLLATOR.compare(a, b);
