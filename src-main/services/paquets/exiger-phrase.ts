import { Refus } from '../../contract/refus.ts';
import { defautPhrase } from '../../domain/paquet/phrase-secrete.ts';

/** [D] @throws Refus when the passphrase would be guessed. */
export function exigerPhrase(phrase: string): void {
  const defaut = defautPhrase(phrase);
  if (defaut) throw new Refus('phrase faible', defaut);
}
