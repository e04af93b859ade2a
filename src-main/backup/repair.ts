import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Refus } from '../contract/refus.ts';
import { alter, inspect } from '../store/connections.ts';
import { announceNewFile, DATA_FILE } from '../store/data-file.ts';
import { fileKey } from '../store/file-key.ts';
import { openStore } from '../store/open-store.ts';
import { SCHEMA } from '../store/schema.ts';
import { REGISTRE_LIGNE } from '../store/journal-schema.ts';
import { count, readContents } from './contents.ts';
import type { Repaired, RepairOrder } from './protocol.ts';

/** Rows that a damaged page of a table may hide one after the other. */
const PATIENCE = 50_000;

type Row = Readonly<Record<string, unknown>>;

/** The rows of a table that can be read: what cannot is stepped over, one number at a time. */
function* readable(db: BetterSqlite3.Database, table: string): Generator<Row> {
  const next = db.prepare(`SELECT rowid AS "~", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT 1`);
  for (let [after, silent] = [0, 0]; silent < PATIENCE; after += 1) {
    let row: Row | undefined;
    try {
      row = next.get(after) as Row | undefined;
    } catch {
      // On a damaged page: counted by what is missing at the end.
      silent += 1;
      continue;
    }
    if (!row) return;
    const { '~': rank, ...columns } = row;
    silent = 0;
    after = Number(rank) - 1;
    yield columns;
  }
}

function copyTable(from: BetterSqlite3.Database, to: BetterSqlite3.Database, table: string): void {
  const rows = tableOf(from, table);
  for (const row of rows) {
    const names = Object.keys(row);
    const values = names.map(() => '?').join(', ');
    to.prepare(
      `INSERT OR IGNORE INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${values})`,
    ).run(Object.values(row));
  }
}

/** A table that an older file does not have, or whose root cannot be read, gives nothing. */
function* tableOf(db: BetterSqlite3.Database, table: string): Generator<Row> {
  try {
    yield* readable(db, table);
  } catch {
    // It gives nothing: what is lost shows in what is counted.
  }
}

/** A row whose parent is lost cannot stay: no screen could show it. */
function dropOrphans(db: BetterSqlite3.Database): void {
  for (;;) {
    const orphans = db.pragma('foreign_key_check') as { readonly table: string; readonly rowid: number }[];
    if (orphans.length === 0) return;
    for (const { table, rowid } of orphans) db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
  }
}

const unreadable = (): Refus =>
  new Refus(
    'rien à réparer',
    'Rien n’a pu être lu dans le fichier abîmé\u00a0: seule une sauvegarde peut rendre ces données. Rien n’a été modifié.',
  );

/**
 * Recovers into a new file what can be read of a damaged one, which is left as it is. The journal is not taken along: an act
 * of which a part is lost could not be undone; the journal des opérations is.
 */
export async function repair({ path, folder, key, now }: RepairOrder): Promise<Repaired> {
  await mkdir(folder, { mode: 0o700 });
  const made = join(folder, DATA_FILE);
  await announceNewFile(made);
  const store = await openStore({ path: made, key, clock: () => new Date(now), newId: randomUUID });
  await store.close();
  const [from, to] = [await fileKey(path, key), await fileKey(made, key)];
  return alter(made, to, (fresh) => {
    fresh.pragma('foreign_keys = OFF');
    try {
      inspect(path, from, (damaged) =>
        fresh.transaction(() => {
          for (const table of [...Object.keys(SCHEMA), REGISTRE_LIGNE.options.name]) copyTable(damaged, fresh, table);
        })(),
      );
    } catch {
      // Its first page, which names all the others, is lost.
      throw unreadable();
    }
    dropOrphans(fresh);
    if (!readContents(fresh)) throw unreadable();
    fresh.pragma('user_version = 1');
    return { comptes: count(fresh) };
  });
}
