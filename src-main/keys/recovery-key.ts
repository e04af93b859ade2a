import { createHash, randomBytes } from 'node:crypto';

/** Capitals and figures that are not taken for one another: neither I nor O, neither 0 nor 1. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BITS = 5;
const BYTES = 20;
const GROUP = 4;
/** Groups of the key itself; the one after them checks the others. */
const GROUPS = 8;

const PRINTED = new RegExp(`^[${SIGNS}]{${(GROUPS + 1) * GROUP}}$`);

const groupsOf = (signs: string): string => (signs.match(/.{4}/g) ?? []).join('-');

function encode(bytes: Uint8Array, signs: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: signs },
    (_, at) => SIGNS[Number.parseInt(bits.slice(at * BITS, at * BITS + BITS), 2)],
  ).join('');
}

const check = (signs: string): string => encode(createHash('sha256').update(`clé de secours ${signs}`).digest(), GROUP);

/** 160 random bits as eight groups of four signs, then the group that checks them. */
export function newRecoveryKey(): string {
  const signs = encode(randomBytes(BYTES), GROUPS * GROUP);
  return groupsOf(signs + check(signs));
}

/** The key as it was printed, however it is typed (capitals, blanks, hyphens); null for a typing error. */
export function readRecoveryKey(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '');
  if (!PRINTED.test(signs)) return null;
  const key = signs.slice(0, GROUPS * GROUP);
  return check(key) === signs.slice(GROUPS * GROUP) ? groupsOf(signs) : null;
}
