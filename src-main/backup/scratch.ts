import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Begins the name of a folder of the data where something is laid out and looked at: one that stays was left by a crash. */
const SCRATCH = 'essai-';

export async function clearScratch(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.startsWith(SCRATCH)) await rm(join(dataDir, name), { recursive: true, force: true });
}

/** Gives a folder that is made for the work, and goes with it. */
export async function inScratch<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(dataDir, SCRATCH));
  try {
    return await work(join(scratch, 'donnees'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
