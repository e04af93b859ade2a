import { createApp, StoreUnreadable } from '../app.ts';
import type { App, AppOptions } from '../app.ts';
import { lockFolder } from './folder-lock.ts';
import { HostError } from './host-error.ts';
import type { KeyVault } from './key-vault.ts';

/** The data folder must exist, see makePrivateFolder; the vault gives its key. */
export type OpenOptions = Omit<AppOptions, 'key'> & { readonly vault: KeyVault };

/**
 * Opens the application on its data folder, the same way under both hosts: lock, key, application. Closing it
 * lets the folder go. Throws a HostError that says what to do when the folder cannot be opened.
 */
export async function openApp({ vault, ...options }: OpenOptions): Promise<App> {
  const unlock = await lockFolder(options.dataDir);
  try {
    const app = await createApp({ ...options, key: await vault.readOrCreate() });
    return {
      ...app,
      close: async () => {
        await app.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error instanceof StoreUnreadable ? new HostError(unreadable(options.dataDir), { cause: error }) : error;
  }
}

function unreadable(folder: string): string {
  return `Les données du dossier ${folder} ne peuvent pas être lues : le fichier est abîmé, ou la clé n’est pas la sienne. Rien n’a été modifié. Remettez en place la dernière sauvegarde avec sa clé, puis recommencez.`;
}
