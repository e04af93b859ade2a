import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';
import { findRedoable, findUndoable, listActes, record, replay } from './journal.ts';
import { deriveFileKey } from './file-key.ts';
import { ACTE, ACTE_LIGNE, type ActeRow } from './journal-schema.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { Queue } from './queue.ts';
import { createReadStore } from './read-store.ts';
import { Reader } from './reader.ts';
import { SCHEMA } from './schema.ts';
import type { ReadStore, WriteStore } from './types.ts';
import { createWriteStore } from './write-store.ts';

export interface StoreOptions {
  /** Path of the data file; its folder is created. */
  readonly path: string;
  /** Secret that encrypts the file from its first byte. */
  readonly key: string;
  readonly clock: () => Date;
  readonly newId: () => string;
}

export interface Written<T> {
  readonly value: T;
  readonly acte: ActeRow | null;
  /** Whether any row changed: tables outside the journal leave no act. */
  readonly change: boolean;
}

/**
 * The only way to the data. Everything runs one after the other; every write is one transaction and one act. What is only
 * read does not wait for a long write: it then sees the data as they were before it.
 */
export interface Store {
  readonly read: <T>(task: (read: ReadStore) => Promise<T>) => Promise<T>;
  readonly write: <T>(operation: string, task: (tx: WriteStore) => Promise<T>) => Promise<Written<T>>;
  /** Fills a file that was just created: no act, so nothing of it can be undone. */
  readonly remplir: (task: (tx: WriteStore) => Promise<void>) => Promise<void>;
  /** Undoes (`avant`) or redoes (`apres`) one act; null when there is none. */
  readonly replay: (sens: 'avant' | 'apres') => Promise<ActeRow | null>;
  readonly journal: (
    limit: number,
  ) => Promise<{ actes: ActeRow[]; undoable: ActeRow | null; redoable: ActeRow | null }>;
  readonly close: () => Promise<void>;
}

/** The file exists but cannot be read with this key, or is damaged. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
}

function unlock(db: BetterSqlite3.Database, key: string): void {
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key='${key.replaceAll("'", "''")}'`);
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
}

function prepare(db: BetterSqlite3.Database, key: string): void {
  unlock(db, key);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
}

/** Whatever asks for a lock (the journal mode does) would wait for the write that goes on. */
function prepareReader(db: BetterSqlite3.Database, key: string): void {
  unlock(db, key);
  db.pragma('query_only = ON');
}

export const createDataSource = (path: string, key: string, setUp = prepare): DataSource =>
  new DataSource({
    type: 'better-sqlite3',
    database: path,
    prepareDatabase: (db: BetterSqlite3.Database) => setUp(db, key),
    entities: [...Object.values(SCHEMA), ACTE, ACTE_LIGNE],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    synchronize: false,
  });

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
  const source = createDataSource(options.path, fileKey);
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

/** Beyond this wait, milliseconds, what is only read goes past the writes. */
const PATIENCE = 25;

/** Opens (or creates) the encrypted data file, checks it, brings its schema up to date. @throws StoreUnreadable */
export async function openStore(options: StoreOptions): Promise<Store> {
  const fileKey = await deriveFileKey(options.path, options.key);
  const source = await initialize(options, fileKey);
  const queue = new Queue();
  const reader = new Reader(() => createDataSource(options.path, fileKey, prepareReader).initialize());

  const reading = async <T>(task: (manager: EntityManager) => Promise<T>): Promise<T> => {
    const done = await queue.runWithin(PATIENCE, () => task(source.manager));
    return done ? done.value : reader.run(({ manager }) => task(manager));
  };

  const transaction = <T>(task: (manager: EntityManager) => Promise<T>): Promise<T> =>
    queue.run(() =>
      source.transaction(async (manager) => {
        await manager.query('PRAGMA defer_foreign_keys = ON');
        return task(manager);
      }),
    );

  return {
    read: (task) => reading((manager) => task(createReadStore(manager))),
    write: (operation, task) =>
      transaction(async (manager) => {
        const { tx, recorded } = createWriteStore(manager);
        const value = await task(tx);
        const stamp = { operation, now: options.clock(), newId: options.newId };
        const done = recorded();
        return { value, acte: await record(manager, done, stamp), change: done.change };
      }),
    remplir: (task) => transaction((manager) => task(createWriteStore(manager).tx)),
    replay: (sens) =>
      transaction(async (manager) => {
        const acte = await (sens === 'avant' ? findUndoable(manager) : findRedoable(manager));
        if (acte) await replay(manager, acte, sens);
        return acte;
      }),
    journal: (limit) =>
      reading(async (manager) => ({
        actes: await listActes(manager, limit),
        undoable: await findUndoable(manager),
        redoable: await findRedoable(manager),
      })),
    close: async () => {
      await queue.idle();
      await reader.close();
      await source.destroy();
    },
  };
}
