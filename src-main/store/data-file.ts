import { existsSync } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** The name of the encrypted file in its data folder. */
export const DATA_FILE = 'campagne.db';

/** What SQLite may keep beside a data file while it is open, and after a crash. */
export const walOf = (path: string): string => `${path}-wal`;
export const shmOf = (path: string): string => `${path}-shm`;

/** A file shorter than one page of the cipher holds nothing: it has been emptied or cut. */
const PAGE = 4096;

/** Why a data file is not opened, or is no longer used; `contract/panne-disque` has the sentence of each. */
export type FileTrouble =
  | 'FILE_ABSENT'
  | 'FILE_CUT'
  | 'FILE_DAMAGED'
  | 'FILE_OTHER_KEY'
  | 'FILE_OR_KEY'
  | 'FILE_GONE'
  | 'FILE_REPLACED';

/** The data file is not what it should be. Nothing has been written. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
  readonly code: FileTrouble;

  constructor(code: FileTrouble, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
  }
}

/**
 * Ends the name of the mark beside a data file that is being made for the first time. The mark stands before the key is
 * made and goes once the file is whole: an absent file is new while it stands, and lost when it does not.
 */
export const NEW_MARK = '-nouveau';
const markOf = (path: string): string => `${path}${NEW_MARK}`;

export const isNewFile = (path: string): boolean => existsSync(markOf(path));

/** Says, before anything else is written in its folder, that this file has never held anything. */
export async function announceNewFile(path: string): Promise<void> {
  await writeFile(markOf(path), '', { mode: 0o600 });
  await syncFolder(dirname(path));
}

/** From now on the file is needed: without it there is no opening. */
export async function endNewFile(path: string): Promise<void> {
  if (!isNewFile(path)) return;
  await rm(markOf(path));
  await syncFolder(dirname(path));
}

/**
 * Looks at a data file before SQLite does, which would take an absent or an empty one for new and remove its log. It is
 * opened as SQLite will: what is held by another program, or may not be written, is known from its own code. A new one is
 * there when this returns, empty.
 * @throws StoreUnreadable when it is absent or cut, unless it has just been announced as new.
 */
export async function examineFile(path: string): Promise<'new' | 'there'> {
  const size = await sizeOf(path);
  if (size !== null && size >= PAGE) return 'there';
  if (!isNewFile(path) || ((await sizeOf(walOf(path))) ?? 0) > 0)
    throw new StoreUnreadable(size === null ? 'FILE_ABSENT' : 'FILE_CUT', path);
  await writeFile(path, '', { mode: 0o600 });
  return 'new';
}

async function sizeOf(path: string): Promise<number | null> {
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
