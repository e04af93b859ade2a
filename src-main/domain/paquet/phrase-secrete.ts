import { pluriel } from '../texte/format.ts';
import { MOTS } from './mots.ts';

/** Signs of the shortest passphrase taken. */
export const LONGUEUR_PHRASE = 12;
/** A limit for what comes from outside. */
export const LONGUEUR_PHRASE_MAX = 200;

const SIGNES_DIFFERENTS = 5;

/** Words of a proposed passphrase: six among 256 are 48 bits, each try costing the scrypt of the packet. */
const MOTS_PROPOSES = 6;

/** The same passphrase whichever way it is typed: accents composed alike, one blank between words, none around. */
export const normaliserPhrase = (phrase: string): string => phrase.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');

/** [D] Why a passphrase is not taken, as a sentence that says what to do; null when it is. */
export function defautPhrase(phrase: string): string | null {
  const nette = normaliserPhrase(phrase);
  if (nette.length < LONGUEUR_PHRASE)
    return `La phrase secrète compte ${pluriel(nette.length, 'signe')}\u00a0: il en faut au moins ${LONGUEUR_PHRASE}. Prenez plusieurs mots, ou la phrase proposée.`;
  if (new Set(nette).size < SIGNES_DIFFERENTS)
    return 'La phrase secrète répète les mêmes signes\u00a0: elle se devinerait. Prenez plusieurs mots, ou la phrase proposée.';
  if (nette.length > LONGUEUR_PHRASE_MAX)
    return `La phrase secrète dépasse ${LONGUEUR_PHRASE_MAX}\u00a0signes\u00a0: raccourcissez-la.`;
  return null;
}

/**
 * A passphrase of short French words without accents, easy to say on the phone. `tirer(n)` answers a whole number from
 * 0 to n − 1 and must not be guessable.
 */
export const proposerPhrase = (tirer: (borne: number) => number): string =>
  Array.from({ length: MOTS_PROPOSES }, () => MOTS[tirer(MOTS.length)]).join(' ');
