import { readdir } from 'node:fs/promises';
import { NEW_MARK } from '../app.ts';
import { belongs } from '../erasure/belongings.ts';
import { ERASURE_FILE } from '../erasure/marker.ts';
import { DRAFT_SUFFIX } from '../keys/write-private-file.ts';

/** What the hosts themselves keep in a data folder, beside the data. */
export const HOST_FILES = {
  key: 'passpro.cle',
  tries: 'passpro.essais',
  guardedKey: 'passpro.cle-protegee',
  log: 'technique.log',
  oldLog: 'technique-ancien.log',
  return: 'passpro.retour',
  lock: 'passpro.verrou',
  occupant: 'passpro.occupant',
} as const;

const WITHOUT_DATA: ReadonlySet<string> = new Set([
  HOST_FILES.log,
  HOST_FILES.oldLog,
  HOST_FILES.lock,
  HOST_FILES.occupant,
  HOST_FILES.return,
  ERASURE_FILE,
]);

/** What the desktops leave in any folder they show. */
const STRAYS: ReadonlySet<string> = new Set(['desktop.ini', 'thumbs.db', '.ds_store', '.localized', '.directory']);

/** What was kept of an earlier campaign opens nothing. */
const KEPT_MODEL = /^modele-.*\.json$/;

const holdsData = (name: string): boolean =>
  !WITHOUT_DATA.has(name) &&
  !STRAYS.has(name.toLowerCase()) &&
  !name.startsWith('._') &&
  !KEPT_MODEL.test(name) &&
  !name.endsWith(DRAFT_SUFFIX) &&
  !name.endsWith(NEW_MARK);

/**
 * True when a data folder holds anything that a key may have encrypted, or the other host's key. A new key is never
 * made there: it could open nothing, and the right one would no longer be looked for.
 */
export async function dataPresent(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  // Once the campaign is erased, what never was of the application does not stand in the way of the next one.
  const erased = names.includes(ERASURE_FILE);
  return names.some((name) => holdsData(name) && (!erased || belongs(name)));
}
