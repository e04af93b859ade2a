import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inspect } from './connections.ts';
import { StoreUnreadable, walOf } from './data-file.ts';
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
      return db.pragma('user_version', { simple: true }) as number;
    });
  } catch (error) {
    throw damageOf(error, path, key) ?? error;
  }
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

/** The file and its log as they are found when writes are missing: opening them drops what is left of a damaged log. */
export async function keepAside(path: string, now: Date): Promise<void> {
  const folder = join(dirname(path), 'sauvegardes', `incomplet-${now.toISOString().replaceAll(':', '-')}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const file of [path, walOf(path)]) {
    if (existsSync(file)) await copyFile(file, join(folder, file.slice(dirname(path).length + 1)));
  }
}
