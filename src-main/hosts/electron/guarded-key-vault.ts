import { dialog, safeStorage } from 'electron';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPresent, HOST_FILES } from '../data-present.ts';
import { fileKeyVault, missingKeySentence, trustSecret } from '../file-key-vault.ts';
import { HostError } from '../host-error.ts';
import { newSecret, writeSecret } from '../key-text.ts';
import type { KeyVault } from '../key-vault.ts';
import type { Log } from '../technical-log.ts';
import { writePrivateFile } from '../../keys/write-private-file.ts';
import { hasKeyring } from './user-data.ts';

export interface GuardOptions {
  readonly userData: string;
  /** Where an earlier version kept the keyring of this data folder. */
  readonly former: string;
  readonly log: Log;
}

/**
 * Keeps the key encrypted by the system: its keychain on macOS, the user's session on Windows, the keyring on Linux.
 *
 * Where Linux has no keyring, Chromium « encrypts » with a password known to all. That is refused: the user is told, and
 * either accepts a key file limited to the account, as the loopback host keeps it, or quits. The choice is asked once;
 * the file then speaks for it. A folder first opened by the loopback host keeps its file.
 */
export function guardedKeyVault(folder: string, options: GuardOptions): KeyVault {
  const path = join(folder, HOST_FILES.guardedKey);
  /** @throws HostError with the sentence given, when there is no keyring and the user would rather quit */
  const keep = async (text: string, otherwise: string): Promise<void> => {
    const guarded = await encrypt(text);
    if (!guarded) return acceptKeyFile(folder, text, otherwise);
    if ((await safeStorage.decryptStringAsync(guarded)).result !== text)
      throw new Error('The keyring does not give the key back');
    await writePrivateFile(path, guarded);
  };
  return {
    async readOrCreate() {
      const guarded = await readIfPresent(path);
      if (guarded) return trustSecret(await open({ folder, path, guarded }, options), path);
      if (await readIfPresent(join(folder, HOST_FILES.key))) return fileKeyVault(folder).readOrCreate();
      if (await dataPresent(folder)) throw new HostError(missingKeySentence(folder, path));
      const kept = newSecret();
      await keep(writeSecret(kept), 'Aucune donnée n’a été créée : ce poste n’a pas de trousseau.');
      return kept;
    },
    async replace(kept) {
      if (await readIfPresent(join(folder, HOST_FILES.key))) return fileKeyVault(folder).replace(kept);
      await keep(writeSecret(kept), 'Rien n’a été modifié : ce poste n’a pas de trousseau.');
    },
    async forget() {
      await rm(path, { force: true });
      await fileKeyVault(folder).forget();
    },
  };
}

interface Guarded {
  readonly folder: string;
  readonly path: string;
  readonly guarded: Buffer;
}

/** The text of the key. One kept by the password known to all, or by one that the system has replaced, is kept anew. */
async function open({ folder, path, guarded }: Guarded, options: GuardOptions): Promise<string> {
  const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(guarded).catch((cause: unknown) => {
    throw new HostError(unreadable(path, options), { cause });
  });
  if (!shouldReEncrypt && !isKnownToAll(guarded)) return result;
  const kept = await encrypt(result);
  if (kept) {
    // The former one still opens the data: a full disk must not close them.
    await writePrivateFile(path, kept).catch((error: unknown) =>
      options.log('La clé n’a pas été protégée à nouveau.', error),
    );
  } else if (isKnownToAll(guarded)) {
    await acceptKeyFile(folder, result, 'Les données n’ont pas été ouvertes : ce poste n’a pas de trousseau.');
    await rm(path);
  }
  return result;
}

/** Undefined without a keyring. The result is judged, not the desktop's name: a keyring may be named and not answer. */
async function encrypt(text: string): Promise<Buffer | undefined> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return undefined;
  const bytes = await safeStorage.encryptStringAsync(text);
  return isKnownToAll(bytes) ? undefined : bytes;
}

/** On Linux alone, « v10 » marks what Chromium encrypted with the password written in its sources. */
function isKnownToAll(bytes: Buffer): boolean {
  return process.platform === 'linux' && bytes.subarray(0, 3).toString('latin1') === 'v10';
}

function unreadable(path: string, { userData, former }: GuardOptions): string {
  if (hasKeyring(former)) {
    return `La clé des données (${path}) a été protégée par une version précédente de Passpro Accueil, dont le trousseau est resté dans ${former}. Rien n’a été modifié. Fermez Passpro Accueil, renommez le dossier ${userData}, puis rouvrez ces données en premier : leur trousseau sera repris.`;
  }
  return `La clé des données (${path}) ne peut être lue que par le compte et le poste qui l’ont créée, avec leur dossier ${userData}. Rien n’a été modifié. Ouvrez la session de ce compte, déverrouillez son trousseau, remettez ce dossier s’il a été effacé ou déplacé, puis recommencez.`;
}

/** @throws HostError with the sentence given, if the user would rather quit */
async function acceptKeyFile(folder: string, text: string, otherwise: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Passpro Accueil',
    message: 'Ce poste n’a pas de trousseau pour protéger la clé des données.',
    detail:
      'Les données restent chiffrées, mais leur clé sera gardée dans un fichier que seul votre compte peut lire. Une personne qui ouvre votre session pourrait lire les données. Pour une meilleure protection, installez un trousseau (GNOME ou KWallet) et recommencez.',
    buttons: ['Quitter', 'Garder la clé dans un fichier'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response !== 1) throw new HostError(otherwise);
  await writePrivateFile(join(folder, HOST_FILES.key), `${text}\n`);
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
