import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { normaliserPhrase } from '../../domain/paquet/phrase-secrete.ts';

/** How the key of a packet is made from its passphrase; written in its header. */
export interface Derivation {
  /** Cost, a power of two. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
  /** Base64 of the salt. */
  readonly sel: string;
}

/** What is written: 128 MB of memory for each try of a passphrase. */
export const COUT: Pick<Derivation, 'N' | 'r' | 'p'> = { N: 2 ** 17, r: 8, p: 1 };

/** What is accepted: no weaker than that is ever written, and nothing that would hold up the workstation. */
export const N_MIN = 2 ** 15;
export const N_MAX = 2 ** 17;

export const OCTETS_SEL = 16;
const OCTETS_CLE = 32;

const deriver: (phrase: string, sel: Uint8Array, longueur: number, options: object) => Promise<Buffer> =
  promisify(scrypt);

/** The key of a packet. Runs beside the main thread; a few tenths of a second. */
export const deriverCle = (phrase: string, { N, r, p, sel }: Derivation): Promise<Buffer> =>
  deriver(normaliserPhrase(phrase), Buffer.from(sel, 'base64'), OCTETS_CLE, { N, r, p, maxmem: 160 * N * r });
