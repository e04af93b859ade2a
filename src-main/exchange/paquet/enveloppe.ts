import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { COUT, deriverCle, type Derivation, N_MAX, N_MIN, OCTETS_SEL } from './cle.ts';
import { type LuOuRefuse, refuse } from './refus.ts';

/** `aller`: from the lycée to the jury; `retour`: filled, on its way back. */
export const SENS = ['aller', 'retour'] as const;
export type SensPaquet = (typeof SENS)[number];

/** Largest packet taken: fifty times what a jury sees in a campaign. */
export const OCTETS_MAX = 20 * 1024 * 1024;

const FORMAT = 'passpro-jury';
const VERSION = 1;
const EN_TETE_MAX = 1024;
const OCTETS_IV = 12;
const OCTETS_SCEAU = 16;
const SAUT = 0x0a;

const base64 = (octets: number) =>
  z
    .string()
    .max(100)
    .refine((texte) => /^[A-Za-z0-9+/]*={0,2}$/.test(texte) && Buffer.from(texte, 'base64').length === octets);

const zEnTete = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  sens: z.enum(SENS),
  N: z.int().refine((N) => N >= N_MIN && N <= N_MAX && Number.isInteger(Math.log2(N))),
  r: z.literal(8),
  p: z.literal(1),
  sel: base64(OCTETS_SEL),
  iv: base64(OCTETS_IV),
});
type EnTete = z.output<typeof zEnTete>;

/** What sealed a packet, so that its return can go under the same passphrase. */
export interface CleDePaquet extends Derivation {
  readonly cle: Uint8Array;
}

export interface PaquetOuvert {
  readonly sens: SensPaquet;
  readonly contenu: Uint8Array;
  readonly cle: CleDePaquet;
}

/** A key made from a passphrase, with a salt of its own. `N`: cost of a try, from `N_MIN` to `N_MAX`. */
export async function nouvelleCle(phrase: string, N = COUT.N): Promise<CleDePaquet> {
  const derivation = { ...COUT, N, sel: randomBytes(OCTETS_SEL).toString('base64') };
  return { ...derivation, cle: await deriverCle(phrase, derivation) };
}

/**
 * [D] The file: one line of JSON (format, version, way, cost and salt of scrypt, nonce), then AES-256-GCM with that
 * line as additional data, its seal last. Nothing about anybody is in clear.
 */
export function sceller(contenu: Uint8Array, sens: SensPaquet, { cle, N, r, p, sel }: CleDePaquet): Uint8Array {
  const iv = randomBytes(OCTETS_IV);
  const enTete = Buffer.from(
    `${JSON.stringify({ format: FORMAT, version: VERSION, sens, N, r, p, sel, iv: iv.toString('base64') })}\n`,
  );
  const chiffre = createCipheriv('aes-256-gcm', cle, iv, { authTagLength: OCTETS_SCEAU }).setAAD(enTete);
  return Buffer.concat([enTete, chiffre.update(contenu), chiffre.final(), chiffre.getAuthTag()]);
}

function lireJson(octets: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(octets).toString('utf8')) as unknown;
  } catch {
    // A file from outside: refused by the caller, in words.
    return null;
  }
}

const estDuFormat = (valeur: unknown): valeur is { readonly format: string; readonly version?: unknown } =>
  typeof valeur === 'object' && valeur !== null && 'format' in valeur && valeur.format === FORMAT;

/** The header of a file that is one of ours, and where its content begins. */
function lireEnTete(octets: Uint8Array): LuOuRefuse<{ readonly enTete: EnTete; readonly fin: number }> {
  const fin = octets.subarray(0, EN_TETE_MAX).indexOf(SAUT) + 1;
  const valeur = fin === 0 ? null : lireJson(octets.subarray(0, fin));
  if (!estDuFormat(valeur)) return refuse('pas un paquet');
  if (valeur.version !== VERSION) return refuse('autre version');
  const enTete = zEnTete.safeParse(valeur);
  if (!enTete.success) return refuse('en-tête altéré');
  if (octets.length < fin + OCTETS_SCEAU) return refuse('tronqué');
  return { etat: 'lu', valeur: { enTete: enTete.data, fin } };
}

/** Opens what `sceller` closed. Whatever the bytes are, it answers; a wrong passphrase and a damaged file look alike. */
export async function ouvrir(octets: Uint8Array, phrase: string): Promise<LuOuRefuse<PaquetOuvert>> {
  if (octets.length === 0) return refuse('vide');
  if (octets.length > OCTETS_MAX) return refuse('trop gros');
  const lu = lireEnTete(octets);
  if (lu.etat === 'refusé') return lu;
  const { enTete, fin } = lu.valeur;
  const { sens, N, r, p, sel, iv } = enTete;
  const cle = { N, r, p, sel, cle: await deriverCle(phrase, enTete) };
  const clair = createDecipheriv('aes-256-gcm', cle.cle, Buffer.from(iv, 'base64'), { authTagLength: OCTETS_SCEAU })
    .setAAD(octets.subarray(0, fin))
    .setAuthTag(octets.subarray(-OCTETS_SCEAU));
  try {
    const contenu = Buffer.concat([clair.update(octets.subarray(fin, -OCTETS_SCEAU)), clair.final()]);
    return { etat: 'lu', valeur: { sens, contenu, cle } };
  } catch {
    // The seal does not tell a wrong passphrase from a damaged file.
    return refuse('phrase ou fichier');
  }
}
