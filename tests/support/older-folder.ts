import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileKeyVault } from '../../src-main/hosts/file-key-vault.ts';
import type { DataKey } from '../../src-main/app.ts';
import type { KeyVault } from '../../src-main/hosts/key-vault.ts';
import { openApp } from '../../src-main/hosts/open-app.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import type { TableName } from '../../src-main/store/types.ts';
import { ROOT, workerUrl } from './app.ts';
import { newId } from './store.ts';

/**
 * A data folder as the first version wrote it: the key of each file is derived from the secret in `passpro.cle` and the
 * file's salt. It holds a campaign, its poste de jury, and the same secret as a keyring guards it.
 */
const OLDER = join(ROOT, 'tests/fixtures/cle-derivee');

/** The folder of what guards it, as `safeStorageIn` reads it. */
export const KEYRING = join(OLDER, 'trousseau');

export const POSTE = 'poste-de-jury';

type Rows = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** What its two files hold, table by table. */
export const CONTENTS = JSON.parse(readFileSync(join(OLDER, 'contenu.json'), 'utf8')) as {
  readonly campagne: Rows;
  readonly poste: Rows;
};

/** A copy of it with one of its two keys. */
export function copyOlderFolder(folder: string, key: 'passpro.cle' | 'passpro.cle-protegee'): string {
  for (const name of ['campagne.db', POSTE, key]) cpSync(join(OLDER, name), join(folder, name), { recursive: true });
  // A checked out file is readable by all.
  chmodSync(join(folder, key), 0o600);
  return folder;
}

export const openFolder = (
  dataDir: string,
  { vault = fileKeyVault(dataDir), log = () => undefined }: { vault?: KeyVault; log?: (message: string) => void } = {},
) =>
  openApp({
    dataDir,
    vault,
    log,
    resourcesDir: join(ROOT, 'resources'),
    workerUrl,
    clock: () => new Date('2027-03-15T08:00:00Z'),
  });

/** A row as its file holds it: what was read from JSON text is text again. */
const written = <R extends { id: string }>(row: R): R =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  ) as R;

/** The rows of a folder's file, of the tables that those of `like` are of. */
export async function readTables(folder: string, key: DataKey, like: Rows): Promise<Rows> {
  const path = join(folder, 'campagne.db');
  const store = await openStore({ path, key, clock: () => new Date(), newId });
  const tables = await store.read(async (read) => {
    const found: Record<string, { id: string }[]> = {};
    for (const table of Object.keys(like) as TableName[])
      found[table] = (await read.all(table)).map(written).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return found;
  });
  await store.close();
  return tables;
}
