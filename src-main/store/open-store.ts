import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createWriter } from './connections.ts';
import { deriveFileKey } from './file-key.ts';
import { createStore, type FileAccess, type Stamps, type Store } from './store.ts';

export interface StoreOptions extends Stamps {
  /** Path of the data file; its folder is created. */
  readonly path: string;
  /** Secret that encrypts the file from its first byte. */
  readonly key: string;
}

/** The file exists but cannot be read with this key, or is damaged. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
}

async function checkIntegrity(source: DataSource): Promise<void> {
  const rows = await source.query<{ integrity_check: string }[]>('PRAGMA integrity_check');
  if (rows[0]?.integrity_check !== 'ok') throw new StoreUnreadable('integrity_check failed');
}

/** A copy (encrypted as the file itself) beside it, before the schema of an existing file changes. */
async function copyBeforeMigration(source: DataSource, path: string, now: Date): Promise<void> {
  const folder = join(dirname(path), 'sauvegardes');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, `avant-migration-${now.toISOString().replaceAll(':', '-')}.db`);
  await source.query(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
}

async function initialize(options: StoreOptions, fileKey: string): Promise<DataSource> {
  const existed = existsSync(options.path);
  mkdirSync(dirname(options.path), { recursive: true, mode: 0o700 });
  const source = createWriter(options.path, fileKey);
  try {
    await source.initialize();
    await checkIntegrity(source);
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    throw new StoreUnreadable(`Cannot open ${options.path}`, { cause: error });
  }
  if (existed && (await source.showMigrations())) await copyBeforeMigration(source, options.path, options.clock());
  await source.runMigrations({ transaction: 'each' });
  return source;
}

/** Opens (or creates) the encrypted data file, checks it, brings its schema up to date. @throws StoreUnreadable */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path, key } = options;
  const fileKey = await deriveFileKey(path, key);
  return createStore(await initialize(options, fileKey), { path, fileKey }, options);
}

/** Opens, in another thread, the file that `openStore` opened, checked and holds. */
export async function joinStore(access: FileAccess, stamps: Stamps): Promise<Store> {
  const source = await createWriter(access.path, access.fileKey).initialize();
  return createStore(source, access, stamps);
}
