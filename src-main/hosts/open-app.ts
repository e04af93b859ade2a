import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_FILE } from '../app.ts';
import { refusDisque } from '../contract/panne-disque.ts';
import { dataPresent } from './data-present.ts';
import { type DoorOptions, type LockableApp, openDoor } from './door.ts';
import { lockFolder } from './folder-lock.ts';
import { HostError } from './host-error.ts';
import { networkOf } from './network-folder.ts';
import { readyFolder } from './ready-folder.ts';

/** The data folder must exist, see makePrivateFolder. */
type OpenOptions = Omit<DoorOptions, 'partage'>;

/**
 * Opens the application on its data folder, the same way under both hosts: lock, key, application. Closing it
 * lets the folder go. Throws a HostError that says what to do when the folder cannot be opened.
 */
export async function openApp(options: OpenOptions): Promise<LockableApp> {
  const { dataDir } = options;
  try {
    refuseLongPath(dataDir);
    return await openFolder(options);
  } catch (error) {
    const refus = refusDisque(error, `Les données du dossier ${dataDir} ne peuvent pas être ouvertes`);
    throw refus ? new HostError(`${refus.message} Rien n’a été modifié.`, { cause: error }) : error;
  }
}

async function openFolder(options: OpenOptions): Promise<LockableApp> {
  const { dataDir, clock } = options;
  const partage = await networkOf(dataDir);
  if (partage !== null && !(await dataPresent(dataDir))) throw new HostError(sharedSentence(dataDir, partage));
  const unlock = await lockFolder(dataDir, { shared: partage !== null, now: clock() });
  try {
    await readyFolder(options);
    const { call, onEvent, lock, close } = await openDoor({ ...options, partage });
    await keepPrivate(dataDir);
    return {
      call,
      onEvent,
      lock,
      close: async () => {
        await close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Once its key says that the folder is ours: nobody else enters it, whoever made it. */
async function keepPrivate(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(folder);
  // A disk without such rights refuses, or ignores it: the key has its own guard.
  if ((mode & 0o077) !== 0) await chmod(folder, 0o700).catch(() => undefined);
}

/** Bytes of the longest path that SQLite opens; characters on Windows, whose own limit is shorter. */
const LONGEST = { win32: 259, other: 511 } as const;

function refuseLongPath(folder: string): void {
  // The folder of the poste de jury being made is the deepest, and its log the longest name there.
  const deepest = join(folder, 'poste-de-jury-en-cours', `${DATA_FILE}-journal`);
  const [length, longest] =
    process.platform === 'win32' ? [deepest.length, LONGEST.win32] : [Buffer.byteLength(deepest), LONGEST.other];
  if (length > longest) throw Object.assign(new Error(`${length} > ${longest}: ${folder}`), { code: 'ENAMETOOLONG' });
}

const sharedSentence = (folder: string, share: string): string =>
  `Le dossier ${folder} est sur un partage réseau (${share})\u00a0: une coupure du réseau, ou deux postes à la fois, pourraient y perdre des données. Rien n’y a été créé. Choisissez un dossier du disque de ce poste avec --data (par exemple --data C:\\Passpro).`;
