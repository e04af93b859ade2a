import { CP850 } from './cp850.ts';
import { vraisemblance } from './francais.ts';

type Encodage = 'UTF-8' | 'UTF-8 avec BOM' | 'UTF-16' | 'windows-1252' | 'ISO-8859-15' | 'cp850' | 'Mac Roman';

export interface TexteLu {
  readonly texte: string;
  readonly encodage: Encodage;
}

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** UTF-16 without its mark: in French text every other byte is zero. */
function utf16SansMarque(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const debut = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  debut.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const seuil = debut.length * 0.3;
  if (zeros[1]! > seuil && zeros[0]! < seuil) return 'utf-16le';
  return zeros[0]! > seuil && zeros[1]! < seuil ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: another encoding is tried.
    return null;
  }
}

const decodeCp850 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP850.charAt(byte - 0x80))).join('');

/** Letters are enough to tell: the rows of a large list say nothing more than its first ones. */
const OCTETS_JUGES = 65_536;

/** DOS and old Macintosh programs still write lists: their French letters are signs in windows-1252, and the reverse. */
function decodeUnOctet(bytes: Uint8Array): TexteLu {
  const hauts = bytes.filter(
    (byte, index) => byte >= 0x80 || (bytes[index - 1] ?? 0) >= 0x80 || (bytes[index + 1] ?? 0) >= 0x80,
  );
  const juges = hauts.subarray(0, OCTETS_JUGES);
  const windows = vraisemblance(new TextDecoder('windows-1252').decode(juges));
  const dos = vraisemblance(decodeCp850(juges));
  const mac = vraisemblance(new TextDecoder('macintosh').decode(juges));
  if (Math.max(dos, mac) <= windows) return decodeWindows(bytes);
  return dos >= mac
    ? { texte: decodeCp850(bytes), encodage: 'cp850' }
    : { texte: new TextDecoder('macintosh').decode(bytes), encodage: 'Mac Roman' };
}

/**
 * The two one-byte encodings of French differ by eight signs. Bytes 80–9F are letters and quotes in windows-1252 only;
 * without any, a ¼, ½ or ¾ glued to a letter is an Œ, œ or Ÿ written in ISO-8859-15.
 */
function decodeWindows(bytes: Uint8Array): TexteLu {
  const windows = new TextDecoder('windows-1252').decode(bytes);
  const proprementWindows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  if (proprementWindows || !/\p{L}[¼½¾]|[¼½¾]\p{L}|\p{L}[¦¨´¸]\p{L}/u.test(windows)) {
    return { texte: windows, encodage: 'windows-1252' };
  }
  return { texte: new TextDecoder('iso-8859-15').decode(bytes), encodage: 'ISO-8859-15' };
}

/** exchanges.md §1.1: the text of a CSV file, whatever encoding the académie or a spreadsheet gave it, without BOM. */
export function decodeTexte(bytes: Uint8Array): TexteLu {
  const utf16 = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : utf16SansMarque(bytes);
  if (utf16 !== null) return { texte: sansBom(new TextDecoder(utf16).decode(bytes)), encodage: 'UTF-16' };
  const utf8 = decodeUtf8(bytes);
  if (utf8 === null) {
    const lu = decodeUnOctet(bytes);
    return { ...lu, texte: lu.texte.replace(/^ï»¿/, '') };
  }
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  return { texte: sansBom(utf8), encodage: bom ? 'UTF-8 avec BOM' : 'UTF-8' };
}

/** TextDecoder removes one mark; files glued together by programs can carry two. */
const sansBom = (texte: string): string => texte.replace(/^\ufeff+/, '');
