import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Compte, ROLES } from '../domain/acces/compte.ts';
import { zCost } from './password.ts';
import { keyFor, type Sealed, seal, unseal, zSealed } from './seal.ts';
import { writePrivateFile } from './write-private-file.ts';

/** Its name in a data folder, and in a backup. */
export const KEY_FILE = 'cles.json';

const FORMAT = 'passpro-cles';
const VERSION = 1;

const zHex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Any one of them opens: it seals the 32 bytes of the data key. */
const zProtector = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('trousseau'), cle: zSealed }),
  z.strictObject({ type: z.literal('mot de passe'), id: z.uuid(), cout: zCost, cle: zSealed }),
  z.strictObject({ type: z.literal('clé de secours'), cle: zSealed }),
]);
export type Protector = z.output<typeof zProtector>;

const zKeyFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  sel: zHex(16),
  protecteurs: z.array(zProtector).min(1).max(100),
  contenu: zSealed,
});

/**
 * `cles.json`, 0600, beside the data file: what opens the data, and who may.
 *
 * - `sel`: 16 random bytes, of this file from its first day; it goes into every derivation and every seal.
 * - `protecteurs`: each seals the data key (64 hexadecimal digits) under AES-256-GCM, its own other fields and `sel` being
 *   vouched for with it. The key of the seal comes by HKDF-SHA256 from the secret of the keyring or the clé de secours, and
 *   by Argon2id (`cout`) from a name and a password. `id` of a password is the account's.
 * - `contenu`: a `KeyContents` as JSON, sealed by what HKDF gives of the data key: accounts are readable to nobody else.
 *
 * Nothing in it opens anything by itself, so that a backup carries it as it is.
 */
export type KeyFile = z.output<typeof zKeyFile>;

const zCompte = z.strictObject({
  id: z.uuid(),
  nom: z.string().min(1),
  role: z.enum(ROLES),
}) satisfies z.ZodType<Compte>;

const zContents = z.strictObject({
  /** Keys of the files of the first version, by the salt of each: see `store/file-key.ts`. */
  anciennes: z.record(zHex(16), zHex(32)),
  comptes: z.array(zCompte),
  /** `cle`: as printed, kept until its group number `groupe` was typed back, so that it can be printed again. Null: none was made. */
  secours: z
    .strictObject({
      cle: z.string().nullable(),
      groupe: z.int().min(1).max(9),
      faiteLe: z.string(),
      verifieeLe: z.string().nullable(),
    })
    .nullable(),
  /** Minutes without a key or a mouse after which the window locks; 0: never. */
  verrouillage: z.int().min(0).max(240),
  /** Whether direction lets the secrétariat read the comptes rendus. */
  secretariatLit: z.boolean(),
});
export type KeyContents = z.output<typeof zContents>;

export const NEW_CONTENTS: KeyContents = {
  anciennes: {},
  comptes: [],
  secours: null,
  verrouillage: 10,
  secretariatLit: false,
};

/** Why a key file is not used; the message is the sentence to show. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused';
}

const damaged = (path: string): KeyFileRefused =>
  new KeyFileRefused(
    `Le fichier des clés ${path} est abîmé\u00a0: les données ne peuvent pas être ouvertes avec lui. Rien n’a été modifié. Remettez la copie de ce fichier qui accompagne une sauvegarde.`,
  );

/** @throws KeyFileRefused when it is none, or one that this version does not know. */
export function parseKeyFile(text: string, path: string): KeyFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(path);
  }
  const { format, version } = z.looseObject({}).catch({}).parse(value);
  if (format === FORMAT && typeof version === 'number' && version > VERSION)
    throw new KeyFileRefused(
      `Le fichier des clés ${path} vient d’une version plus récente de Passpro Accueil. Rien n’a été modifié. Installez cette version, puis recommencez.`,
    );
  const read = zKeyFile.safeParse(value);
  if (!read.success) throw damaged(path);
  return read.data;
}

/** Null where there is none. @throws KeyFileRefused */
export async function readKeyFile(path: string): Promise<KeyFile | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : parseKeyFile(text, path);
}

/** Whole or not at all: until it is on the disk, the former one stays and opens. */
export const writeKeyFile = (path: string, file: KeyFile): Promise<void> =>
  writePrivateFile(path, `${JSON.stringify(file, null, 1)}\n`);

const aboutContents = (sel: string): string => `${FORMAT} ${VERSION} ${sel} contenu`;
const contentsKey = (hex: string): Uint8Array => keyFor(Buffer.from(hex, 'hex'), 'contenu');

/** A file that nothing opens yet. */
export function newKeyFile(hex: string, contents: KeyContents): KeyFile {
  const file: KeyFile = {
    format: FORMAT,
    version: VERSION,
    sel: randomBytes(16).toString('hex'),
    protecteurs: [],
    contenu: { nonce: '', sceau: '' },
  };
  return withContents(file, hex, contents);
}

export const withContents = (file: KeyFile, hex: string, contents: KeyContents): KeyFile => ({
  ...file,
  contenu: seal(contentsKey(hex), JSON.stringify(contents), aboutContents(file.sel)),
});

/** Null when they were not sealed by this data key, or were changed since. */
export function readContents(file: KeyFile, hex: string): KeyContents | null {
  const text = unseal(contentsKey(hex), file.contenu, aboutContents(file.sel));
  return text === null ? null : zContents.parse(JSON.parse(text));
}

type Described = Protector extends infer P ? (P extends Protector ? Omit<P, 'cle'> : never) : never;

/** Everything of a protector but its seal, in an order of its own. */
const aboutProtector = (sel: string, protector: Described): string =>
  `${FORMAT} ${VERSION} ${sel} ${protector.type}${
    protector.type === 'mot de passe' ? ` ${protector.id} ${protector.cout.memoire} ${protector.cout.passes}` : ''
  }`;

export const sealKey = (sel: string, secret: Uint8Array, protector: Described, hex: string): Sealed =>
  seal(keyFor(secret, protector.type), hex, aboutProtector(sel, protector));

/** The data key that a protector seals, or null with another secret. */
export const unsealKey = (sel: string, secret: Uint8Array, protector: Protector): string | null =>
  unseal(keyFor(secret, protector.type), protector.cle, aboutProtector(sel, protector));
