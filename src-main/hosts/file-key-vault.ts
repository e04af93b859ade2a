import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPresent, HOST_FILES } from './data-present.ts';
import { HostError } from './host-error.ts';
import { type KeptSecret, newSecret, readSecret, writeSecret } from './key-text.ts';
import type { KeyVault } from './key-vault.ts';
import { writePrivateFile } from '../keys/write-private-file.ts';

/**
 * Keeps the secret in a file of the data folder that only its owner can read (0600). It protects a copied data file,
 * not an opened session. Refuses a key that others can read, one that is not a key, and never makes a new one
 * beside data whose key is missing. The folder must be held by lockFolder.
 */
export function fileKeyVault(folder: string): KeyVault {
  const path = join(folder, HOST_FILES.key);
  const replace = (kept: KeptSecret): Promise<void> => writePrivateFile(path, `${writeSecret(kept)}\n`);
  return {
    replace,
    forget: () => rm(path, { force: true }),
    async readOrCreate() {
      const state = await lstat(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (state) {
        refuseOpenKey(path, state);
        return trustSecret((await readFile(path, 'utf8')).trim(), path);
      }
      if (await dataPresent(folder)) throw new HostError(missingKeySentence(folder, path));
      const kept = newSecret();
      await replace(kept);
      return kept;
    },
  };
}

/** What a vault kept as text in this file. @throws HostError when it is none of its. */
export function trustSecret(text: string, path: string): KeptSecret {
  const kept = readSecret(text);
  if (kept) return kept;
  throw new HostError(
    `Le fichier de clé ${path} est abîmé : les données ne peuvent pas être ouvertes. Remettez la copie de ce fichier qui accompagne votre sauvegarde.`,
  );
}

/** The same words whichever file the key should have been in. */
export function missingKeySentence(folder: string, path: string): string {
  return `Le dossier ${folder} contient des données, mais pas leur clé (${path}). Rien n’a été modifié. Remettez le fichier de clé à sa place, ou ouvrez ce dossier avec la version de Passpro Accueil qui l’a créé. Si ces données ne sont pas celles de Passpro Accueil, choisissez un autre dossier.`;
}

function refuseOpenKey(path: string, state: { isFile(): boolean; readonly mode: number; readonly uid: number }): void {
  if (!state.isFile()) {
    throw new HostError(`${path} devrait être un fichier de clé et n’en est pas un. Retirez-le ou remettez le bon.`);
  }
  // Windows has no such bits: the folder of the profile is the user's own.
  if (process.platform === 'win32') return;
  if ((state.mode & 0o077) !== 0 || state.uid !== process.getuid?.()) {
    throw new HostError(
      `Le fichier de clé ${path} est lisible par d’autres comptes de ce poste. Limitez-le au vôtre (chmod 600 sur ce fichier), puis recommencez.`,
    );
  }
}
