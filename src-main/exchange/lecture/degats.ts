import { CP850 } from './cp850.ts';
import { vraisemblance } from './francais.ts';

type Table = ReadonlyMap<string, number>;

const tableDe = (octets: (byte: number) => string): Table =>
  new Map(Array.from({ length: 256 }, (_, byte) => [octets(byte), byte] as const));

const decodeur = (nom: string): ((byte: number) => string) => {
  const decoder = new TextDecoder(nom);
  return (byte) => decoder.decode(Uint8Array.of(byte));
};

/** ISO-8859-1 as it is: bytes 80–9F are controls there, and TextDecoder takes it for windows-1252. */
const latin1 = tableDe((byte) => String.fromCharCode(byte));

/** What UTF-8 may have been taken for. Programs mix the first two, hence one table: a sign of either has its byte. */
const TABLES: readonly Table[] = [
  new Map([...latin1, ...tableDe(decodeur('windows-1252'))]),
  new Map([...latin1, ...tableDe(decodeur('iso-8859-15'))]),
  tableDe((byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP850.charAt(byte - 0x80))),
  tableDe(decodeur('macintosh')),
];

const classe = (signes: readonly string[]): string =>
  `[${signes.map((signe) => `\\u{${signe.codePointAt(0)?.toString(16)}}`).join('')}]`;

const signesDe = (table: Table, debut: number, fin: number): string[] =>
  [...table].filter(([, byte]) => byte >= debut && byte <= fin).map(([signe]) => signe);

/** The UTF-8 bytes of a letter of Europe, of a quote or of the euro, read with that table. */
function sequenceDe(table: Table): RegExp {
  const suite = classe(signesDe(table, 0x80, 0xbf));
  const tete = classe(signesDe(table, 0xc2, 0xc5));
  const [e2 = ''] = signesDe(table, 0xe2, 0xe2);
  const ponctuation = classe(signesDe(table, 0x80, 0x84));
  return new RegExp(`${tete}${suite}|${e2}${ponctuation}${suite}`, 'u');
}

/** An Â at the end of capitals, then a blank or a quote, is the surname BÂ, not damage. */
const NOM_EN_A = /(?<=\p{Lu})Â(?=[\u00a0»’”–—])/gu;

const ESSAIS = TABLES.map((table) => ({ table, sequence: sequenceDe(table) }));

const SUSPECT = new RegExp(ESSAIS.map(({ sequence }) => sequence.source).join('|'), 'u');

/** The second byte of an à is a non-breaking blank, which programs make plain or trim. */
const A_SANS_BLANC = /(?<!\p{Lu})Ã(?= |$)/gu;

const ASCII = /^[\n\r\t -~]*$/;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function redecode(texte: string, table: Table): string | null {
  const octets = new Uint8Array(texte.length);
  for (let index = 0; index < texte.length; index += 1) {
    const octet = table.get(texte.charAt(index));
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

const PERDU = Symbol('abîmé');

/** The text, one decoding back, when the whole of it turns back exactly (the most French of those that do); null when nothing in it looks damaged. */
function unTour(lu: string): string | typeof PERDU | null {
  const texte = lu.replace(A_SANS_BLANC, 'Ã\u00a0');
  const sansNoms = texte.replace(NOM_EN_A, 'A');
  if (!SUSPECT.test(sansNoms)) return null;
  const suspects = ESSAIS.filter(({ sequence }) => sequence.test(sansNoms));
  const repares = suspects.flatMap(({ table }) => redecode(texte, table) ?? []);
  if (repares.length === 0) return PERDU;
  return repares.reduce((un, autre) => (vraisemblance(autre) > vraisemblance(un) ? autre : un));
}

/** Letters that pages write by name, and `&#233;` or `&#xE9;`. */
const NOMMEES =
  'amp & lt < gt > quot " apos \' nbsp \u00a0 euro € deg ° middot · copy © OElig Œ oelig œ AElig Æ aelig æ szlig ß Yuml Ÿ oslash ø Oslash Ø rsquo ’ lsquo ‘ ldquo “ rdquo ” laquo « raquo » hellip … ndash – mdash —';
const ACCENTUEES =
  'acute \u0301 grave \u0300 circ \u0302 uml \u0308 cedil \u0327 tilde \u0303 ring \u030a caron \u030c';

const enTable = (paires: string): ReadonlyMap<string, string> => {
  const mots = paires.split(' ');
  return new Map(mots.flatMap((mot, rang) => (rang % 2 === 0 ? [[mot, mots[rang + 1] ?? '']] : [])));
};

const ENTITES = enTable(NOMMEES);
const ACCENTS = enTable(ACCENTUEES);

const ENTITE = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,8}));/gi;

function entite(tout: string, decimal?: string, hexa?: string, nom?: string): string {
  if (nom === undefined) {
    const code = decimal === undefined ? Number.parseInt(hexa ?? '', 16) : Number(decimal);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : tout;
  }
  const [, lettre = '', accent = ''] = /^([a-z])(acute|grave|circ|uml|cedil|tilde|ring|caron)$/i.exec(nom) ?? [];
  return lettre === '' ? (ENTITES.get(nom) ?? tout) : `${lettre}${ACCENTS.get(accent) ?? ''}`.normalize('NFC');
}

export type VerdictAccents = { readonly etat: 'sain' | 'réparé' | 'abîmé'; readonly texte: string };

/** As often as a text is known to have been mangled one time over another. */
const TOURS_MAX = 3;

/**
 * exchanges.md §1.7: accents mangled by a wrong encoding (`CÃ©lestin`, whatever UTF-8 was taken for, even twice) and
 * letters written as a page writes them (`No&euml;l`) are repaired only when the whole text turns back exactly; what
 * stays suspect, or has lost letters (U+FFFD), is left as it is and reported.
 */
export function repairAccents(texte: string): VerdictAccents {
  let courant = texte.includes('&') ? texte.replace(ENTITE, entite).replace(ENTITE, entite) : texte;
  if (ASCII.test(courant)) return { etat: courant === texte ? 'sain' : 'réparé', texte: courant };
  for (let tour = 0; tour < TOURS_MAX; tour += 1) {
    const repare = unTour(courant);
    if (repare === PERDU) return { etat: 'abîmé', texte: courant };
    if (repare === null) break;
    courant = repare;
  }
  if (courant.includes('\ufffd')) return { etat: 'abîmé', texte: courant };
  return { etat: courant === texte ? 'sain' : 'réparé', texte: courant };
}
