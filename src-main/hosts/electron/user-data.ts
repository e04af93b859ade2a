import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusDisque } from '../../contract/panne-disque.ts';
import { HostError } from '../host-error.ts';
import { DRAFT_SUFFIX } from '../../keys/write-private-file.ts';

/** Where Chromium keeps, on Windows, the key by which safeStorage encrypts. Without this file, nothing it encrypted can be read. */
const LOCAL_STATE = 'Local State';

/**
 * Makes the one folder of the window's profile and of the keyring, the same for every data folder. Earlier versions had
 * one per data folder, in the cache: the keyring of the first that has one is taken over, and stays where it was. To be
 * called before Electron is ready: it reads the keyring then. Throws a HostError that says what the disk refuses.
 */
export function prepareUserData(folder: string, formers: readonly string[]): void {
  try {
    takeOver(folder, formers);
  } catch (error) {
    const refus = refusDisque(error, `Le dossier ${folder} ne peut pas être préparé`);
    throw refus ? new HostError(refus.message, { cause: error }) : error;
  }
}

function takeOver(folder: string, formers: readonly string[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (hasKeyring(folder)) return;
  const former = formers.find(hasKeyring);
  if (former === undefined) return;
  const draft = join(folder, `${LOCAL_STATE}${DRAFT_SUFFIX}`);
  writeFileSync(draft, readFileSync(join(former, LOCAL_STATE)), { mode: 0o600, flush: true });
  renameSync(draft, join(folder, LOCAL_STATE));
}

export function hasKeyring(folder: string): boolean {
  return existsSync(join(folder, LOCAL_STATE));
}
