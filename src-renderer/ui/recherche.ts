import { normaliseNom } from '../../src-main/domain/candidature/normalise.ts';

/**
 * Texts made ready, once, to be searched at every key: accents, case and punctuation aside. A compound is found in one
 * word too: « nguyen » finds N’GUYEN, « aitkaci » AÏT-KACI.
 */
export const rendreCherchable = (...textes: readonly string[]): string =>
  textes
    .map(normaliseNom)
    .flatMap((texte) => (texte.includes(' ') ? [texte, texte.replaceAll(' ', '')] : [texte]))
    .join('|');

/** The words typed, as `contientMots` looks for them. */
export const motsDe = (texte: string): string[] => normaliseNom(texte).split(' ').filter(Boolean);

export const contientMots = (cherchable: string, mots: readonly string[]): boolean =>
  mots.every((mot) => cherchable.includes(mot));
