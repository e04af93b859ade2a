import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_FILE, shmOf, walOf } from '../store/data-file.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { countOf } from '../store/write-count.ts';

/** Holds the file that is to take the place of the data; once it has this name, the restoration takes place. */
const READY = 'restauration-prete';

/** Decides: what is laid out in `folder` becomes the data, whatever happens next. */
export async function commitRestore(dataDir: string, folder: string): Promise<void> {
  await rename(folder, join(dataDir, READY));
  await syncFolder(dataDir);
}

/**
 * Ends, before the data are opened, a restoration that was decided; begun again after a crash, it ends the same way. The log
 * of the former file goes before it does: with another file it would mix the two.
 */
export async function finishRestore(dataDir: string): Promise<void> {
  const ready = join(dataDir, READY);
  if (!existsSync(ready)) return;
  const [from, to] = [join(ready, DATA_FILE), join(dataDir, DATA_FILE)];
  if (existsSync(from)) {
    for (const path of [walOf(to), shmOf(to), countOf(to)]) await rm(path, { force: true });
    await rename(from, to);
    await syncFolder(dataDir);
  }
  await rm(ready, { recursive: true, force: true });
  await syncFolder(dataDir);
}
