import { readdir } from 'node:fs/promises';

/** What the hosts themselves keep in a data folder; everything else is data. */
export const HOST_FILES = {
  key: 'passpro.cle',
  guardedKey: 'passpro.cle-protegee',
  log: 'technique.log',
  oldLog: 'technique-ancien.log',
} as const;

/**
 * True when a data folder holds anything that a key may have encrypted. A new key is never made there: it could
 * open nothing, and a backup of the right one would no longer be looked for.
 */
export async function dataPresent(folder: string): Promise<boolean> {
  const own: readonly string[] = Object.values(HOST_FILES);
  const names = await readdir(folder);
  return names.some((name) => !own.includes(name) && !name.endsWith('.ecriture'));
}
