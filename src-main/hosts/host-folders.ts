import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, posix, resolve, win32 } from 'node:path';

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
 * lives in a sibling folder ending in « -demo », never beside real pupils.
 */
export function dataFolder({ platform, env, home }: Machine, wishes: FolderWishes): string {
  const wished = wishes.data ?? env['PASSPRO_DATA'];
  const path = platform === 'win32' ? win32 : posix;
  const folder = wished ? resolve(wished) : path.join(dataHome({ platform, env, home }), NAME);
  return wishes.demo ? `${folder}-demo` : folder;
}

/** The cache folder: the window's browser profile and the launch page, nothing that must be kept. */
export function cacheFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), NAME, 'cache');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', NAME);
  return posix.join(absolute(env['XDG_CACHE_HOME']) ?? posix.join(home, '.cache'), NAME);
}

/** The part of the cache for one data folder: the example campaign and the real one can have a window each. */
export function windowFolder(cache: string, dataDir: string): string {
  return join(cache, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

/** Creates a folder that only its owner can enter. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

function dataHome({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  return absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share');
}

/** The XDG specification tells to ignore a relative path. */
function absolute(path: string | undefined): string | undefined {
  return path?.startsWith('/') ? path : undefined;
}
