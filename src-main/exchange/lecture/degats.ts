/** Every character that windows-1252 can write, with its byte. */
const OCTETS: ReadonlyMap<string, number> = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (signe, byte) => [signe, byte],
  ),
);

/**
 * The first byte of a UTF-8 letter followed by a continuation byte, both read as windows-1252 (« Ã© », « Å“ », « â€™ »).
 * An Â inside capitals is the surname BÂ, not damage.
 */
const SUSPECT = /(?:[ÃÄÅ]|(?<!\p{Lu})Â|â(?=€))[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function redecode(texte: string): string | null {
  const octets = new Uint8Array(texte.length);
  for (let index = 0; index < texte.length; index += 1) {
    const octet = OCTETS.get(texte.charAt(index));
    if (octet === undefined) return null;
    octets[index] = octet;
  }
  try {
    return UTF8.decode(octets);
  } catch {
    // Not damaged that way: the text stays as it is.
    return null;
  }
}

export type VerdictAccents =
  | { readonly etat: 'sain'; readonly texte: string }
  | { readonly etat: 'réparé'; readonly texte: string }
  | { readonly etat: 'abîmé'; readonly texte: string };

/**
 * exchanges.md §1.7: accents mangled by a wrong encoding (`CÃ©lestin`) are repaired only when the whole text turns back
 * exactly into UTF-8; what stays suspect, or has lost letters (U+FFFD), is left as it is and reported.
 */
export function repairAccents(texte: string): VerdictAccents {
  let courant = texte;
  for (let passe = 0; passe < 2 && SUSPECT.test(courant); passe += 1) {
    const repare = redecode(courant);
    if (repare === null) break;
    courant = repare;
  }
  if (SUSPECT.test(courant) || courant.includes('\ufffd')) return { etat: 'abîmé', texte: courant };
  return { etat: courant === texte ? 'sain' : 'réparé', texte: courant };
}
