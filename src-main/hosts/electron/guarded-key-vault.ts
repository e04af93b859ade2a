import { dialog, safeStorage } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPresent, HOST_FILES } from '../data-present.ts';
import { fileKeyVault, missingKeySentence, newKey } from '../file-key-vault.ts';
import { HostError } from '../host-error.ts';
import type { KeyVault } from '../key-vault.ts';
import { writePrivateFile } from '../write-private-file.ts';

/**
 * Keeps the key encrypted by the system: its keychain on macOS, the user's session on Windows, the keyring on Linux.
 *
 * Where Linux has no keyring, Chromium would « encrypt » with a password known to all (basic_text). That is refused:
 * the user is told, and either accepts a key file limited to the account, as the loopback host keeps it, or quits.
 * The choice is asked once; the file then speaks for it. A folder first opened by the loopback host keeps its file.
 */
export function guardedKeyVault(folder: string): KeyVault {
  const path = join(folder, HOST_FILES.guardedKey);
  return {
    async readOrCreate() {
      const guarded = await readIfPresent(path);
      if (guarded) return decrypt(guarded, path);
      if (await readIfPresent(join(folder, HOST_FILES.key))) return fileKeyVault(folder).readOrCreate();
      if (await dataPresent(folder)) throw new HostError(missingKeySentence(folder, path));
      if (await isGuardAvailable()) return createKey(path);
      await acceptKeyFile();
      return fileKeyVault(folder).readOrCreate();
    },
  };
}

async function isGuardAvailable(): Promise<boolean> {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return safeStorage.isAsyncEncryptionAvailable();
}

async function createKey(path: string): Promise<string> {
  const key = newKey();
  await writePrivateFile(path, await safeStorage.encryptStringAsync(key));
  return key;
}

async function decrypt(guarded: Buffer, path: string): Promise<string> {
  try {
    const { result } = await safeStorage.decryptStringAsync(guarded);
    return result;
  } catch (cause) {
    throw new HostError(
      `La clé des données (${path}) ne peut être lue que par le compte et le poste qui l’ont créée. Rien n’a été modifié. Ouvrez la session de ce compte, déverrouillez son trousseau, puis recommencez.`,
      { cause },
    );
  }
}

async function acceptKeyFile(): Promise<void> {
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
  if (response !== 1) throw new HostError('Aucune donnée n’a été créée : ce poste n’a pas de trousseau.');
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
