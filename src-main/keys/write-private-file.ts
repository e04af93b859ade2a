import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../store/sync-folder.ts';

/** Ends the name of a file being written; one that stays was left by a power cut, and holds nothing of use. */
export const DRAFT_SUFFIX = '.ecriture';

/** Writes a file readable by its owner alone, whole or not at all, and waits until the disk has it. */
export async function writePrivateFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}${DRAFT_SUFFIX}`;
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
}
