import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { GuardedConnection } from './guarded-connection.ts';

/** SQLite writes the copy without waiting for the disk: it takes its name once the disk has it. */
async function keepDraft(draft: string, path: string): Promise<void> {
  const file = await open(draft, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** Its name, in the folder of the backups. */
export const COPY_BEFORE_MIGRATION = /^avant-migration-.*\.db$/;

/** A copy (encrypted as the file itself) beside it, whole or not at all, before the schema of an existing file changes. */
async function copyBeforeMigration(source: DataSource, path: string, now: Date): Promise<void> {
  const folder = join(dirname(path), 'sauvegardes');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const copy = join(folder, `avant-migration-${now.toISOString().replaceAll(':', '-')}.db`);
  const draft = `${copy}.ecriture`;
  try {
    await source.query(`VACUUM INTO '${draft.replaceAll("'", "''")}'`);
    await keepDraft(draft, copy);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

interface DataFile {
  readonly path: string;
  readonly existed: boolean;
  readonly now: Date;
}

/** Brings the schema up to date, all of it or nothing: the migrations that are missing are one transaction. */
export async function migrate(connection: GuardedConnection, { path, existed, now }: DataFile): Promise<void> {
  const source = await connection.ready();
  if (existed && (await source.showMigrations())) await copyBeforeMigration(source, path, now);
  // A table that is made anew is dropped first; inside a transaction this would change nothing.
  await source.query('PRAGMA foreign_keys = OFF');
  await connection.transaction('BEGIN IMMEDIATE', () => source.runMigrations({ transaction: 'none' }));
  await source.query('PRAGMA foreign_keys = ON');
}
