import { existsSync, rmSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { shmOf, walOf } from './data-file.ts';
import { ACTE, ACTE_LIGNE, DEMANDE, REGISTRE_LIGNE } from './journal-schema.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { SCHEMA } from './schema.ts';

function unlock(db: BetterSqlite3.Database, key: string): void {
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="${key}"`);
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
}

function prepareWriter(db: BetterSqlite3.Database, key: string): void {
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

const connection = (path: string, prepare: (db: BetterSqlite3.Database) => void): DataSource =>
  new DataSource({
    type: 'better-sqlite3',
    database: path,
    // SQLite would make an empty file in the place of one that has gone.
    fileMustExist: true,
    prepareDatabase: prepare,
    entities: [...Object.values(SCHEMA), ACTE, ACTE_LIGNE, DEMANDE, REGISTRE_LIGNE],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    synchronize: false,
  });

/** A connection that writes, with what `fileKey` gives. */
export const createWriter = (path: string, key: string): DataSource => connection(path, (db) => prepareWriter(db, key));

export const createReader = (path: string, key: string): DataSource => connection(path, (db) => prepareReader(db, key));

/**
 * Looks into a file by a connection that can change neither the file nor its log, even when it closes: a damaged file stays
 * what it is, and nothing new is left beside it.
 */
export function inspect<T>(path: string, key: string, look: (db: BetterSqlite3.Database) => T): T {
  const [hadLog, hadIndex] = [existsSync(walOf(path)), existsSync(shmOf(path))];
  try {
    const db = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    try {
      unlock(db, key);
      return look(db);
    } finally {
      db.close();
    }
  } finally {
    if (!hadLog && statSync(walOf(path), { throwIfNoEntry: false })?.size === 0) rmSync(walOf(path));
    if (!hadIndex) rmSync(shmOf(path), { force: true });
  }
}

/** Changes a file that nothing else has open. */
export function alter<T>(path: string, key: string, change: (db: BetterSqlite3.Database) => T): T {
  const db = new BetterSqlite3(path, { fileMustExist: true });
  try {
    prepareWriter(db, key);
    return change(db);
  } finally {
    db.close();
  }
}
