import { normaliseNom } from '../candidature/normalise.ts';

/** A ready-made sentence of the lycée, inserted into comptes rendus (R31) [D]. */
export interface Phrase {
  readonly id: string;
  readonly ordre: number;
  /** null: for every domaine. */
  readonly domaineId: string | null;
  /** A few letters that write it when typed after a « / »; empty when it has none. */
  readonly raccourci: string;
  readonly texte: string;
}

/** Longest a phrase and its shortcut may be, in characters. */
export const PHRASE_MAX = 600;
export const RACCOURCI_MAX = 20;

/** A shortcut is letters, figures and hyphens, or nothing. */
export const estRaccourci = (texte: string): boolean => /^[\p{L}\p{N}-]*$/u.test(texte);

const cle = (raccourci: string): string => normaliseNom(raccourci);

/** Those offered for a compte rendu of a domaine: its own first, then the general ones, each in the order of the lycée. */
export function phrasesPour(phrases: readonly Phrase[], domaineId: string): Phrase[] {
  const enOrdre = phrases.toSorted((a, b) => a.ordre - b.ordre);
  return [
    ...enOrdre.filter((phrase) => phrase.domaineId === domaineId),
    ...enOrdre.filter((phrase) => phrase.domaineId === null),
  ];
}

/** The first shortcut that two phrases of one domaine, or two general ones, would share; null when each is alone. */
export function raccourciEnDouble(phrases: readonly Pick<Phrase, 'domaineId' | 'raccourci'>[]): string | null {
  const vus = new Set<string>();
  for (const { domaineId, raccourci } of phrases) {
    const ici = `${domaineId ?? ''} ${cle(raccourci)}`;
    if (raccourci !== '' && vus.has(ici)) return raccourci;
    vus.add(ici);
  }
  return null;
}

export interface Developpement {
  /** What the phrase takes the place of: [debut, fin[. */
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
}

/**
 * The phrase that was just asked for by its shortcut: « /doc » and a blank before the caret, at the start of a word.
 * `phrases` as `phrasesPour` orders them: the domaine's own wins. Case and accents do not matter.
 */
export function developper(texte: string, curseur: number, phrases: readonly Phrase[]): Developpement | null {
  const tape = /(?:^|\s)\/([\p{L}\p{N}-]+)\s$/u.exec(texte.slice(0, curseur))?.[1];
  if (tape === undefined) return null;
  const phrase = phrases.find(({ raccourci }) => raccourci !== '' && cle(raccourci) === cle(tape));
  return phrase ? { debut: curseur - tape.length - 2, fin: curseur, texte: `${phrase.texte} ` } : null;
}

/** A phrase as it is put at the caret: a blank before it when it would touch a word, one after it to go on typing. */
export const aInserer = (texte: string, curseur: number, phrase: string): string =>
  `${curseur > 0 && !/\s/.test(texte.charAt(curseur - 1)) ? ' ' : ''}${phrase} `;
