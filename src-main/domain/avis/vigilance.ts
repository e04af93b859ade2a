import { normaliseNom } from '../candidature/normalise.ts';
import { EXPRESSIONS_PERMISES, MOTS_SENSIBLES, type ThemeVigilance } from './mots-sensibles.ts';

/** One word of a free text that may speak of what an entretien must not speak of. */
export interface Alerte {
  readonly theme: ThemeVigilance;
  /** As it was typed. */
  readonly mot: string;
  /** Place in the text: [debut, fin[. */
  readonly debut: number;
  readonly fin: number;
}

interface Mot {
  /** Lower case, accents kept. */
  readonly ecrit: string;
  /** Lower case, without accents. */
  readonly nu: string;
  readonly debut: number;
  readonly fin: number;
}

interface Entree {
  readonly theme: ThemeVigilance;
  /** Lower case with its accents; without the final star. */
  readonly ecrit: string;
  readonly nu: string;
  readonly prefixe: boolean;
}

const ENTREES: readonly Entree[] = Object.entries(MOTS_SENSIBLES).flatMap(([theme, mots]) =>
  mots.split(/\s+/).map((mot) => {
    const ecrit = mot.replace('*', '');
    return { theme: theme as ThemeVigilance, ecrit, nu: normaliseNom(ecrit), prefixe: mot.endsWith('*') };
  }),
);

const PERMISES = EXPRESSIONS_PERMISES.map((expression) => normaliseNom(expression).split(' '));

/** « 12/20 » or « 14,5 / 20 ». */
const NOTE_CHIFFREE = /(?<!\d)\d{1,2}(?:[.,]\d{1,2})?\s*\/\s*20(?![\d/])/gu;

function toMots(texte: string): Mot[] {
  return [...texte.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    const ecrit = match[0].toLowerCase().normalize('NFC');
    return { ecrit, nu: normaliseNom(ecrit), debut: match.index, fin: match.index + match[0].length };
  });
}

/** Accents may be left out (« sante »), never be other ones: « noté », of the verb, is not « note ». */
function correspond(mot: Mot, entree: Entree): boolean {
  const [lu, attendu] = mot.ecrit === mot.nu ? [mot.nu, entree.nu] : [mot.ecrit, entree.ecrit];
  return entree.prefixe ? lu.startsWith(attendu) : lu === attendu;
}

/** Indices of the words that belong to an expression of the trade. */
function permis(mots: readonly Mot[]): ReadonlySet<number> {
  const indices = mots.flatMap((_mot, index) =>
    PERMISES.filter((expression) => expression.every((nu, rang) => mots[index + rang]?.nu === nu)).flatMap(
      (expression) => expression.map((_nu, rang) => index + rang),
    ),
  );
  return new Set(indices);
}

/**
 * R23, R25, procedure.md §6: words of behaviour, health, family, marks and bulletins in a free text, in the order of
 * the text. It warns and never blocks: a machine cannot tell the pupil's health from the trades of health. Whole words
 * only, case ignored, missing accents forgiven; expressions of the trades (« note de musique », « familles de
 * métiers ») are let through.
 */
export function releverVigilance(texte: string): Alerte[] {
  const mots = toMots(texte);
  const exclus = permis(mots);
  const alertes = mots.flatMap<Alerte>((mot, index) => {
    const entree = exclus.has(index) ? undefined : ENTREES.find((one) => correspond(mot, one));
    if (!entree) return [];
    return [{ theme: entree.theme, mot: texte.slice(mot.debut, mot.fin), debut: mot.debut, fin: mot.fin }];
  });
  const chiffrees = [...texte.matchAll(NOTE_CHIFFREE)].map<Alerte>(({ 0: mot, index }) => ({
    theme: 'notes',
    mot,
    debut: index,
    fin: index + mot.length,
  }));
  return [...alertes, ...chiffrees].toSorted((a, b) => a.debut - b.debut);
}
