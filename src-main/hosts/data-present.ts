import { readdir } from 'node:fs/promises';
import { DRAFT_SUFFIX } from './write-private-file.ts';

/** What the hosts themselves keep in a data folder, beside the data. */
export const HOST_FILES = {
  key: 'passpro.cle',
  guardedKey: 'passpro.cle-protegee',
  log: 'technique.log',
  oldLog: 'technique-ancien.log',
} as const;

const LOGS: readonly string[] = [HOST_FILES.log, HOST_FILES.oldLog];

/**
 * True when a data folder holds anything that a key may have encrypted, or the other host's key. A new key is never
 * made there: it could open nothing, and the right one would no longer be looked for.
 */
export async function dataPresent(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.some((name) => !LOGS.includes(name) && !name.endsWith(DRAFT_SUFFIX));
}
