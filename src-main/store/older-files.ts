import { pbkdf2 } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inspect } from './connections.ts';
import { DATA_FILE } from './data-file.ts';
import { type DataKey, rawKey, readSalt } from './file-key.ts';

/** How SQLCipher 4 derived the key of an older file from the folder's. */
const ROUNDS = 256_000;
const KEY = 32;

/** The data files of a folder: its own, and those of the folders in it (a poste de jury). */
async function dataFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return [folder, ...folders].map((path) => join(path, DATA_FILE));
}

function opens(path: string, key: string): boolean {
  try {
    inspect(path, key, (db) => db.pragma('schema_version'));
    return true;
  } catch {
    // With this key it does not open: another one is tried.
    return false;
  }
}

/** The key of an older file, once it is proved to open it; null for a file that the folder's key opens as it is. */
async function derive(path: string, salt: string, { hex }: DataKey): Promise<string | null> {
  if (opens(path, rawKey(hex, salt))) return null;
  const derived = (await promisify(pbkdf2)(hex, Buffer.from(salt, 'hex'), ROUNDS, KEY, 'sha512')).toString('hex');
  return opens(path, rawKey(derived, salt)) ? derived : null;
}

/**
 * Adds to the key of a folder those of its files that were encrypted with what the cipher derived from it, which took a
 * third of a second at each opening and protected nothing: 32 random bytes cannot be guessed. The files stay as they are,
 * and so does `hex`; the key itself is given back when nothing is to be added. A file that no key opens adds nothing.
 */
export async function addOlderFiles(folder: string, key: DataKey): Promise<DataKey> {
  const older = new Map(Object.entries(key.older));
  for (const path of await dataFiles(folder)) {
    // What cannot be read adds nothing; why is said when it is opened.
    const salt = await readSalt(path).catch(() => null);
    if (salt === null || older.has(salt)) continue;
    const derived = await derive(path, salt, key);
    if (derived !== null) older.set(salt, derived);
  }
  return older.size === Object.keys(key.older).length ? key : { ...key, older: Object.fromEntries(older) };
}
