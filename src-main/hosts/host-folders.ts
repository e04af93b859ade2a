import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, posix, resolve, win32 } from 'node:path';
import { refusDisque } from '../contract/panne-disque.ts';
import { HostError } from './host-error.ts';

const NAME = 'passpro-accueil';

/** The machine as far as folders are concerned, passed in so that each platform's rule can be tested on any. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export interface FolderWishes {
  readonly demo: boolean;
  /** Folder named on the command line; it wins over everything. */
  readonly data: string | undefined;
}

/**
 * The data folder: `--data`, else PASSPRO_DATA, else the platform's place for application data
 * (XDG_DATA_HOME or ~/.local/share, APPDATA, ~/Library/Application Support). The example campaign
 * lives in a sibling folder ending in « -demo », never beside real pupils. Throws a HostError on a « ~ ».
 */
export function dataFolder({ platform, env, home }: Machine, wishes: FolderWishes): string {
  const wished = wishes.data ?? env['PASSPRO_DATA'];
  if (wished?.startsWith('~')) throw new HostError(homeSentence(wished, home));
  const path = platform === 'win32' ? win32 : posix;
  const folder = wished ? resolve(wished) : path.join(dataHome({ platform, env, home }), NAME);
  return wishes.demo ? `${folder}-demo` : folder;
}

/**
 * Electron's folder: the window's profile and, on Windows, the key of the keyring that protects every data folder's own.
 * Beside the data and the same for all of them, wherever `--data` puts them: never a cache, which anything may empty.
 */
export function keyringFolder(machine: Machine): string {
  const path = machine.platform === 'win32' ? win32 : posix;
  return path.join(dataHome(machine), `${NAME}-trousseau`);
}

/** The cache folder: the profile of a browser used as window and the launch page, nothing that must be kept. */
export function cacheFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), NAME, 'cache');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', NAME);
  return posix.join(absolute(env['XDG_CACHE_HOME']) ?? posix.join(home, '.cache'), NAME);
}

/** The part of the cache for one data folder: under the loopback host, the example campaign and the real one can have a window each. */
export function windowFolder(cache: string, dataDir: string): string {
  return join(cache, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

/** Creates a folder that only its owner can enter. Throws a HostError that says why it cannot. */
export async function makePrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (inTheWay(error))
      throw new HostError(
        `${folder} n’est pas un dossier, ou un fichier se trouve sur son chemin. Rien n’a été modifié. Choisissez un autre dossier avec --data.`,
      );
    const refus = refusDisque(error, `Le dossier ${folder} ne peut pas être créé`);
    throw refus ? new HostError(refus.message, { cause: error }) : error;
  }
}

/**
 * The data folder, made if need be. Of a folder that is named only the last one is made: a missing parent is a disk that is
 * not there, and a campaign would begin anew in its place. Throws a HostError that says why it cannot be.
 */
export async function makeDataFolder(machine: Machine, wishes: FolderWishes): Promise<string> {
  const folder = dataFolder(machine, wishes);
  const parent = dirname(folder);
  if (isNamed(machine, wishes) && !existsSync(parent))
    throw new HostError(
      `Le dossier ${parent} n’existe pas ou n’est pas accessible\u00a0: ${folder} ne peut pas y être ouvert. Rien n’a été créé. Rebranchez la clé ou le disque, rétablissez le partage réseau, ou corrigez le chemin donné après --data.`,
    );
  await makePrivateFolder(folder);
  return folder;
}

const inTheWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR');

const isNamed = ({ env }: Machine, { data }: FolderWishes): boolean => Boolean(data ?? env['PASSPRO_DATA']);

/** The shell has not put the home folder in its place: a folder named « ~ » would be made. */
const homeSentence = (wished: string, home: string): string =>
  `« ${wished} » n’est pas un chemin complet. Écrivez le dossier en entier, par exemple ${home}${wished.startsWith('~/') ? wished.slice(1) : '/passpro-donnees'}.`;

function dataHome({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  return absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share');
}

/** The XDG specification tells to ignore a relative path. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}
