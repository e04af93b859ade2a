import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { COPY_BEFORE_MIGRATION } from '../store/migrate.ts';
import type { FileAccess } from '../store/store.ts';
import type { Backups } from './backups.ts';
import { BACKUPS } from './listing.ts';

/** What the store copied before it changed the schema becomes a backup as any other. @throws when one could not */
export async function takeCopies(backups: Backups, access: FileAccess): Promise<void> {
  const folder = join(dirname(access.path), BACKUPS);
  // There is no folder before the first backup.
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((found) => COPY_BEFORE_MIGRATION.test(found))) {
    const path = join(folder, name);
    await backups.make('avant migration', { ...access, path });
    await rm(path, { force: true });
  }
}
