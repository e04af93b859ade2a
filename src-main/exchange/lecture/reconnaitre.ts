import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { type Champ, CHAMPS_REFERENCE, ENTETES_REFERENCE } from '../champs.ts';
import { AMBIGUS, SYNONYMES } from './synonymes.ts';

const CHAMP_PAR_ENTETE: ReadonlyMap<string, Champ> = new Map([
  ...(Object.entries(SYNONYMES) as [Champ, string][]).flatMap(([champ, noms]) =>
    noms
      .split(',')
      .map((nom) => nom.trim())
      .filter(Boolean)
      .map((nom): [string, Champ] => [nom, champ]),
  ),
  ['referent', 'referent'],
  ...CHAMPS_REFERENCE.map((champ): [string, Champ] => [normaliseNom(ENTETES_REFERENCE[champ]), champ]),
]);

/** Little words and plurals that headers have or have not: « Date d'inscription », « Prénom(s) », « Observations ». */
const squelette = (entete: string): string =>
  entete
    .split(' ')
    .filter((mot) => !/^(de|d|du|des|l|la|le|les|n|no|num|numero|e|s)$/.test(mot))
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot))
    .join(' ');

const CHAMP_PAR_SQUELETTE: ReadonlyMap<string, Champ> = new Map(
  [...CHAMP_PAR_ENTETE]
    .filter(([nom]) => !AMBIGUS.has(nom) && !AMBIGUS.has(squelette(nom)))
    .map(([nom, champ]) => [squelette(nom), champ]),
);

export type Reconnaissance =
  | { readonly confiance: 'certaine' | 'probable'; readonly champ: Champ }
  | { readonly confiance: 'à confirmer'; readonly ambigu: string; readonly propositions: readonly Champ[] }
  | null;

/** A header of another column of the same file may be better: these are only taken when nothing else says it. */
const FAUTE_DE_MIEUX = new Set([
  'nom d usage',
  'nom usuel',
  'prenom usuel',
  'uai',
  'rne',
  'code uai',
  'code rne',
  'numero uai',
  'n uai',
  'no uai',
]);

/** What lists add to a header: the form that its cells have, and whether they must be filled. */
const FORMAT =
  /[([{][^)\]}]*(?:jj|mm|aa|yy|hh|format|obligat|facultat|optionn|requis|chiffre|caract|lettre|majuscule|texte|ex\b|exemple|si connu|oui|non|o\/n|x{2}|\d|[;,/|]|code)[^)\]}]*[)\]}]/giu;
const PARENTHESES = / [([{][^)\]}]*[)\]}]/gu;
const MARQUES = /[*†‡:]+\s*$|^\s*[*†‡]+|^\s*\d{1,2}\s*[.)-]\s+/gu;

const compact = (nom: string): string => nom.replaceAll(' ', '');
const enOrdre = (nom: string): string => squelette(nom).split(' ').toSorted().join(' ');

const CHAMP_PAR_COMPACT: ReadonlyMap<string, Champ> = new Map(
  [...CHAMP_PAR_ENTETE].filter(([nom]) => !AMBIGUS.has(nom)).map(([nom, champ]) => [compact(nom), champ]),
);

/** What a header means as it is written. */
function exactement(normalise: string): Reconnaissance {
  const exact = CHAMP_PAR_ENTETE.get(normalise);
  if (exact !== undefined && !AMBIGUS.has(normalise))
    return { confiance: FAUTE_DE_MIEUX.has(normalise) ? 'probable' : 'certaine', champ: exact };
  const court = squelette(normalise);
  const proche = CHAMP_PAR_SQUELETTE.get(court) ?? CHAMP_PAR_COMPACT.get(compact(normalise));
  if (proche !== undefined) return { confiance: 'probable', champ: proche };
  const ambigu = AMBIGUS.has(normalise) ? normalise : court;
  const propositions = AMBIGUS.get(ambigu);
  return propositions === undefined ? null : { confiance: 'à confirmer', ambigu, propositions };
}

/** Letters to change, add, take away or swap, as far as `max`. */
function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let avant: number[] = [];
  let ligne = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i += 1) {
    const suivante = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      const echange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      suivante[j] = Math.min(
        ligne[j]! + 1,
        suivante[j - 1]! + 1,
        ligne[j - 1]! + cout,
        ...(echange ? [avant[j - 2]! + 1] : []),
      );
    }
    [avant, ligne] = [ligne, suivante];
  }
  return ligne[b.length]!;
}

/** « Etab. orig. », « Date naiss »: each word begins one of the other header, in order, and none is left out. */
function abrege(court: string, long: string): boolean {
  const [mots, entiers] = [court.split(' '), long.split(' ')];
  return mots.length === entiers.length && mots.every((mot, rang) => mot.length >= 3 && entiers[rang]!.startsWith(mot));
}

/** Headers long enough to be told from one another in spite of a fault. */
const LONGUEUR_MIN = 4;

/**
 * A header that is not known but looks like one: a letter or two changed, an abbreviation, words in another order. It is
 * asked about: what it holds must not be lost for a slip.
 */
function ressemblant(normalise: string): Reconnaissance {
  const court = squelette(normalise);
  const permis = court.length >= 9 ? 2 : court.length >= LONGUEUR_MIN ? 1 : 0;
  const trouves = [...CHAMP_PAR_ENTETE].flatMap(([nom, champ]) => {
    const sien = squelette(nom);
    if (sien.length < LONGUEUR_MIN) return [];
    if (enOrdre(nom) === enOrdre(normalise) || abrege(court, sien)) return [{ champ, loin: 0 }];
    const loin = distance(compact(court), compact(sien), permis);
    return loin <= permis && loin > 0 ? [{ champ, loin }] : [];
  });
  const propositions = trouves.toSorted((a, b) => a.loin - b.loin).map(({ champ }) => champ);
  if (propositions.length === 0) return null;
  return { confiance: 'à confirmer', ambigu: '', propositions: [...new Set(propositions)] };
}

const aConfirmer = (reconnu: Reconnaissance): Reconnaissance =>
  reconnu === null || reconnu.confiance === 'à confirmer'
    ? reconnu
    : { confiance: 'à confirmer', ambigu: '', propositions: [reconnu.champ] };

/** A header is a few words: what is longer is a text. */
const LONGUEUR_MAX = 80;

function lire(entete: string): Reconnaissance {
  const normalise = normaliseNom(entete);
  if (normalise === '' || entete.length > LONGUEUR_MAX) return null;
  const sansFormat = normaliseNom(entete.replace(MARQUES, '').replace(FORMAT, ' ').replace(MARQUES, ''));
  const sansParentheses = normaliseNom(entete.replace(PARENTHESES, ' '));
  return (
    exactement(normalise) ??
    (sansFormat === '' ? null : exactement(sansFormat)) ??
    (sansParentheses === '' ? null : aConfirmer(exactement(sansParentheses)))
  );
}

/** The same words come back in every file, and the first rows of each are searched for them. */
const MEMOIRE = 2000;
const connus = new Map<string, Reconnaissance>();

/** What a header means: known as it is written, or without the format that it announces. */
export function reconnaitreConnu(entete: string): Reconnaissance {
  const deja = connus.get(entete);
  if (deja !== undefined) return deja;
  const reconnu = lire(entete);
  if (connus.size >= MEMOIRE) connus.clear();
  connus.set(entete, reconnu);
  return reconnu;
}

/** Letters that became question marks on the way may be any. */
function sansLettres(entete: string): Reconnaissance {
  if (!/\p{L}[?\ufffd]|[?\ufffd]\p{L}/u.test(entete)) return null;
  const forme = entete
    .split(/[?\ufffd]+/u)
    .map((partie) => compact(normaliseNom(partie)))
    .join('.{0,2}');
  const convient = new RegExp(`^${forme}$`);
  const propositions = [...CHAMP_PAR_ENTETE].flatMap(([nom, champ]) => (convient.test(compact(nom)) ? [champ] : []));
  return propositions.length === 0
    ? null
    : { confiance: 'à confirmer', ambigu: '', propositions: [...new Set(propositions)] };
}

/** What a header means by itself, or what it may be when it only looks like a known one. */
export function reconnaitre(entete: string): Reconnaissance {
  const connu = reconnaitreConnu(entete);
  if (connu !== null || entete.length > LONGUEUR_MAX) return connu;
  return sansLettres(entete) ?? ressemblant(normaliseNom(entete));
}
