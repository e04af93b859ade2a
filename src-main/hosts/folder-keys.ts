import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE, type DataKey, NEW_MARK } from '../app.ts';
import {
  KEY_FILE,
  type KeyContents,
  type KeyFile,
  KeyFileRefused,
  NEW_CONTENTS,
  newKeyFile,
  readKeyFile,
  writeKeyFile,
} from '../keys/key-file.ts';
import { type OpenKeys, openKeys, withKeyring, withoutKeyring } from '../keys/open-keys.ts';
import type { Stretch } from '../keys/password.ts';
import { HostError } from './host-error.ts';
import { type KeptSecret, newSecret } from './key-text.ts';
import type { KeyVault } from './key-vault.ts';

const keyFileOf = (folder: string): string => join(folder, KEY_FILE);

/** What of a folder is known at its opening, and the keys when the keyring opens it by itself. */
interface FolderKeys {
  readonly file: KeyFile;
  readonly open: OpenKeys | null;
  /** What an earlier version kept, to be sealed once the data have opened with it: `takeOver`. */
  readonly taken: KeptSecret | null;
}

const has = (file: KeyFile, type: KeyFile['protecteurs'][number]['type']): boolean =>
  file.protecteurs.some((protector) => protector.type === type);

const onlyKeyring = ({ protecteurs }: KeyFile): boolean => protecteurs.every(({ type }) => type === 'trousseau');

/** The key file of a folder, made at its first opening. @throws HostError when no keys can be made or read */
export async function readFolderKeys(folder: string, vault: KeyVault, stretch: Stretch): Promise<FolderKeys> {
  const file = await readKeyFile(keyFileOf(folder)).catch((error: unknown) => {
    throw error instanceof KeyFileRefused ? new HostError(error.message) : error;
  });
  if (file && !has(file, 'trousseau')) {
    // What a cut left beside when the first account came.
    await vault.forget();
    return { file, open: null, taken: null };
  }
  const kept = await readKept(vault, file);
  const open = file && kept && (await openKeys(file, { type: 'trousseau', secret: kept.secret }, stretch));
  if (file && (open || !onlyKeyring(file))) return { file, open, taken: open && kept?.former ? kept : null };
  if (kept?.former) return sealFormer(kept, kept.former);
  if (file || !kept) throw new HostError(OTHER_SECRET);
  return makeKeys(folder, kept);
}

/** Null when the keyring is lost (another computer, a session made anew) and something else opens. */
async function readKept(vault: KeyVault, file: KeyFile | null): Promise<KeptSecret | null> {
  try {
    return await vault.readOrCreate();
  } catch (error) {
    if (file && !onlyKeyring(file) && error instanceof HostError) return null;
    throw error;
  }
}

/** Opens by the keyring alone. */
export async function byKeyring(file: KeyFile, vault: KeyVault, stretch: Stretch): Promise<OpenKeys | null> {
  const kept = await readKept(vault, file);
  return kept && openKeys(file, { type: 'trousseau', secret: kept.secret }, stretch);
}

function sealNew(hex: string, contents: KeyContents, { secret }: KeptSecret): OpenKeys {
  return withKeyring({ file: newKeyFile(hex, contents), hex, contents, compte: null }, secret);
}

function sealFormer(taken: KeptSecret, { hex, older }: DataKey): FolderKeys {
  const open = sealNew(hex, { ...NEW_CONTENTS, anciennes: { ...older } }, taken);
  return { file: open.file, open, taken };
}

/** New keys are made beside data that are being made: their key file is on the disk before them. */
async function makeKeys(folder: string, kept: KeptSecret): Promise<FolderKeys> {
  const path = join(folder, DATA_FILE);
  if (!existsSync(`${path}${NEW_MARK}`)) {
    if (!existsSync(path)) throw Object.assign(new Error(path), { code: 'FILE_ABSENT' });
    throw new HostError(
      `Le dossier ${folder} contient des données, mais pas le fichier de leurs clés (${KEY_FILE}). Rien n’a été modifié. Remettez ce fichier à sa place\u00a0: chaque sauvegarde en contient une copie.`,
    );
  }
  const open = sealNew(randomBytes(32).toString('hex'), NEW_CONTENTS, kept);
  await writeKeyFile(keyFileOf(folder), open.file);
  return { file: open.file, open, taken: null };
}

/**
 * Seals what an earlier version kept, in three steps each of which is whole on the disk before the next: the secret of the
 * keyring beside the data key, the key file, the secret alone. A cut anywhere leaves a folder that opens.
 */
export async function takeOver(
  folder: string,
  vault: KeyVault,
  { keys, taken }: { readonly keys: OpenKeys; readonly taken: KeptSecret },
): Promise<void> {
  await vault.replace(taken);
  await writeKeyFile(keyFileOf(folder), keys.file);
  await vault.replace({ secret: taken.secret, former: null });
}

/**
 * Keeps changed keys. The keyring opens by itself as long as there is no account, and only then: its secret is there before
 * the file that it opens, and goes after.
 */
export async function keepFolderKeys(folder: string, vault: KeyVault, keys: OpenKeys): Promise<OpenKeys> {
  const alone = keys.contents.comptes.length === 0;
  if (alone === has(keys.file, 'trousseau')) {
    await writeKeyFile(keyFileOf(folder), keys.file);
    return keys;
  }
  const kept = newSecret();
  if (alone) await vault.replace(kept);
  const next = alone ? withKeyring(keys, kept.secret) : withoutKeyring(keys);
  await writeKeyFile(keyFileOf(folder), next.file);
  if (!alone) await vault.forget();
  return next;
}

const OTHER_SECRET =
  'Les données ne peuvent pas être ouvertes\u00a0: le trousseau de ce poste n’est plus celui qui les a fermées, et aucune fiche de secours n’a été faite. Rien n’a été modifié. Remettez le fichier de clé, ou le trousseau, de la dernière ouverture.';
