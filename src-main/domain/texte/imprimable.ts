import { SIGNES_IMPRIMABLES } from './signes-imprimables.ts';

const CODES: ReadonlySet<number> = new Set(
  SIGNES_IMPRIMABLES.flatMap(([premier, dernier]) =>
    Array.from({ length: dernier - premier + 1 }, (_, rang) => premier + rang),
  ),
);

const toutDans = (texte: string): boolean => Array.from(texte).every((signe) => CODES.has(signe.codePointAt(0) ?? 0));

/** Breaks of another system, and of word processors. */
const RETOURS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Every blank that is neither ordinary nor one of French typography. */
const BLANCS = /[\t\u1680\u2000-\u2006\u2008\u200a\u205f\u3000]/g;
/** Nothing that is seen: soft hyphens, joiners, marks of direction, of variation, of order, other controls. */
const INVISIBLES = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]/gu;

/** Nearly every text: nothing in it would change. */
const ORDINAIRE = /^[\n -~\u00a0-\u00ac\u00ae-\u017f‘’“”–—…€\u202f]*$/;

/** One sign as it is printed: itself, or what Unicode says is the same thing in other signs; null when there is neither. */
function imprime(signe: string): string | null {
  if (CODES.has(signe.codePointAt(0) ?? 0)) return signe;
  const compatible = signe.normalize('NFKC');
  return compatible !== signe && toutDans(compatible) ? compatible : null;
}

/** A text as documents print it: accents joined to their letters, line feeds, blanks and signs that the faces have. */
export function preparerImpression(texte: string): string {
  if (ORDINAIRE.test(texte)) return texte;
  const net = texte.normalize('NFC').replaceAll(RETOURS, '\n').replaceAll(BLANCS, ' ').replaceAll(INVISIBLES, '');
  return Array.from(net, (signe) => imprime(signe) ?? signe).join('');
}

/** A letter loses its marks rather than its place; no other sign becomes another (« ≠ » is not « = »). */
export function approcher(signe: string): string {
  if (/\p{M}/u.test(signe)) return '';
  const nue = /\p{L}/u.test(signe) ? signe.normalize('NFD').replaceAll(/\p{M}/gu, '') : signe;
  return nue !== signe && nue !== '' && toutDans(nue) ? nue : '?';
}

/** The signs of a text that documents cannot print as they are, each once, in its order. */
export const signesNonImprimables = (texte: string): string[] => [
  ...new Set(Array.from(preparerImpression(texte)).filter((signe) => signe !== '\n' && imprime(signe) === null)),
];

/** « 中 », « 😀 » ; null when everything is printed. */
export function phraseNonImprimable(texte: string): string | null {
  const signes = signesNonImprimables(texte);
  if (signes.length === 0) return null;
  const cites = signes.slice(0, 5).map((signe) => `«\u00a0${signe}\u00a0»`);
  const suite = signes.length > cites.length ? '…' : '';
  return signes.length === 1
    ? `Ce signe ne s’imprime pas\u00a0: ${cites.join('')}. Remplacez-le, sinon la page portera un point d’interrogation.`
    : `Ces signes ne s’impriment pas\u00a0: ${cites.join(', ')}${suite}. Remplacez-les, sinon la page portera des points d’interrogation.`;
}
