import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import { createWriter } from './connections.ts';
import { deriveFileKey } from './file-key.ts';
import { GuardedConnection } from './guarded-connection.ts';
import { migrate } from './migrate.ts';
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

async function initialize(options: StoreOptions, access: FileAccess): Promise<GuardedConnection> {
  const { path } = access;
  const existed = existsSync(path);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const connection = writerOf(access);
  try {
    await checkIntegrity(await connection.ready());
  } catch (error) {
    await connection.close();
    throw new StoreUnreadable(`Cannot open ${path}`, { cause: error });
  }
  try {
    await migrate(connection, { path, existed, now: options.clock() });
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

const writerOf = ({ path, fileKey }: FileAccess): GuardedConnection =>
  new GuardedConnection(() => createWriter(path, fileKey).initialize());

/** Opens (or creates) the encrypted data file, checks it, brings its schema up to date. @throws StoreUnreadable */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path, key } = options;
  const access = { path, fileKey: await deriveFileKey(path, key) };
  return createStore(await initialize(options, access), access, options);
}

/** Opens, in another thread, the file that `openStore` opened, checked and holds. */
export const joinStore = (access: FileAccess, stamps: Stamps): Store => createStore(writerOf(access), access, stamps);
