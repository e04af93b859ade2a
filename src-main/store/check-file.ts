import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { inspect } from './connections.ts';
import { shmOf, StoreUnreadable, walOf } from './data-file.ts';
import type { FileAccess } from './store.ts';
import { readCount } from './write-count.ts';

/**
 * Reads the whole of an existing file before anything may write to it.
 * @returns the writes it holds. @throws StoreUnreadable, or what the disk answered; nothing was written then.
 */
export function checkFile({ path, fileKey }: FileAccess, key: string): number {
  try {
    return inspect(path, fileKey, (db) => {
      const verdict = db.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') throw new StoreUnreadable('FILE_DAMAGED', path, verdict);
      return writesOf(db);
    });
  } catch (error) {
    throw rightsOf(error, path) ?? damageOf(error, path, key) ?? error;
  }
}

const writesOf = (db: BetterSqlite3.Database): number => db.pragma('user_version', { simple: true }) as number;

/** Whether a log stands beside a file that holds writes. */
export const hasLog = (path: string): boolean => (statSync(walOf(path), { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * The writes that a file holds by itself, whatever its log holds: it is read in a copy, which has none. Null where nothing
 * can be said.
 */
export async function writesAlone({ path, fileKey }: FileAccess): Promise<number | null> {
  const copy = `${path}-seul`;
  try {
    await copyFile(path, copy, constants.COPYFILE_FICLONE);
    return inspect(copy, fileKey, writesOf);
  } catch {
    // No room for a copy, or a page cut by the crash that the log has whole: the check of both together will tell.
    return null;
  } finally {
    await rm(copy, { force: true }).catch(() => {
      // What is left of a copy is no data file, and is written over the next time.
    });
  }
}

/** The writes that a file holds with its log, however sound they are together. Null where they cannot be read. */
export function writesTogether({ path, fileKey }: FileAccess): number | null {
  try {
    return inspect(path, fileKey, writesOf);
  } catch {
    // The check that follows says why.
    return null;
  }
}

/** SQLite says only that it could not open: of the file, its log and its index, one may belong to another account. */
function rightsOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('SQLITE_CANTOPEN')) return null;
  for (const file of [path, walOf(path), shmOf(path)])
    try {
      if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    } catch (refusal) {
      return refusal;
    }
  return null;
}

/** The cipher answers the same to another key and to a damaged first page: the key of the last opening tells. */
function damageOf(error: unknown, path: string, key: string): StoreUnreadable | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreUnreadable('FILE_DAMAGED', path, error);
  if (code !== 'SQLITE_NOTADB') return null;
  const kept = readCount(path);
  const trouble = kept === null ? 'FILE_OR_KEY' : kept.key === key ? 'FILE_DAMAGED' : 'FILE_OTHER_KEY';
  return new StoreUnreadable(trouble, path, error);
}

const asideFolder = async (path: string, now: Date): Promise<string> => {
  const folder = join(dirname(path), 'sauvegardes', `incomplet-${now.toISOString().replaceAll(':', '-')}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

/** The file and its log as they are found when writes are missing: opening them drops what is left of a damaged log. */
export async function keepAside(path: string, now: Date): Promise<void> {
  const folder = await asideFolder(path, now);
  for (const file of [path, walOf(path)]) if (existsSync(file)) await copyFile(file, join(folder, basename(file)));
}

/** A log that was written over a later state of this file would mix the two: it is moved away, and the file kept. */
export async function setLogAside(path: string, now: Date): Promise<void> {
  await rename(walOf(path), join(await asideFolder(path, now), basename(walOf(path))));
  await rm(shmOf(path), { force: true });
}
