import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { HORS_JOURNAL } from './hors-journal.ts';
import { createReadStore } from './read-store.ts';
import { SCHEMA } from './schema.ts';
import type { TableName, WriteStore } from './types.ts';

type Row = { readonly id: string } & Record<string, unknown>;

/** One change of one row: null where it did not exist. Images of an update hold the changed columns only. */
export interface Trace {
  readonly table: TableName;
  readonly cle: string;
  readonly avant: Record<string, unknown> | null;
  readonly apres: Record<string, unknown> | null;
}

/** What a command did, as the journal will keep it. */
export interface Recorded {
  readonly traces: readonly Trace[];
  readonly libelle: string | null;
  readonly fusion: { readonly cle: string; readonly dureeMs: number } | null;
  /** Whether any row changed, journaled or not. */
  readonly change: boolean;
}

/** Autosaves with the same key join the same act while it is younger than this. */
const FUSION_MS = 120_000;

/** SQLite binds 32,766 values at most in one statement. */
const CHUNK = 500;

/** Between two chunks the event loop turns: a write of thousands of rows does not freeze the window. */
export async function inChunks<T>(items: readonly T[], each: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += CHUNK) {
    if (start > 0) await setImmediate();
    await each(items.slice(start, start + CHUNK));
  }
}

function difference(row: Row, patch: Record<string, unknown>): Pick<Trace, 'avant' | 'apres'> | null {
  const changed = Object.keys(patch).filter((column) => patch[column] !== undefined && patch[column] !== row[column]);
  if (changed.length === 0) return null;
  return {
    avant: Object.fromEntries(changed.map((column) => [column, row[column]])),
    apres: Object.fromEntries(changed.map((column) => [column, patch[column]])),
  };
}

/** Writes through one transaction and records each change; a patch that changes nothing leaves no trace. */
export function createWriteStore(manager: EntityManager): {
  readonly tx: WriteStore;
  readonly recorded: () => Recorded;
} {
  const read = createReadStore(manager);
  const traces: Trace[] = [];
  let libelle: string | null = null;
  let fusion: Recorded['fusion'] = null;
  let change = false;

  const tracer = (trace: Trace): void => {
    change = true;
    if (!HORS_JOURNAL.has(trace.table)) traces.push(trace);
  };

  async function rowsById(table: TableName, ids: readonly string[]): Promise<Map<string, Row>> {
    const found = new Map<string, Row>();
    await inChunks(ids, async (chunk) => {
      for (const row of await read.all(table, { id: chunk } as never)) found.set(row.id, row as unknown as Row);
    });
    for (const id of ids) if (!found.has(id)) throw new Error(`No row ${id} in ${table}`);
    return found;
  }

  const tx: WriteStore = {
    ...read,
    async insert(table, rows) {
      await inChunks(rows, (chunk) => manager.insert(SCHEMA[table], chunk as never));
      for (const row of rows) tracer({ table, cle: row.id, avant: null, apres: { ...row } });
    },
    async update(table, patches) {
      const current = await rowsById(
        table,
        patches.map(({ id }) => id),
      );
      const next = new Map<string, Row>();
      for (const patch of patches) {
        const row = next.get(patch.id) ?? current.get(patch.id);
        if (!row) continue;
        const change = difference(row, patch);
        if (!change) continue;
        tracer({ table, cle: patch.id, ...change });
        next.set(patch.id, { ...row, ...change.apres, id: patch.id });
      }
      await inChunks([...next.values()], (chunk) => manager.upsert(SCHEMA[table], chunk as never, ['id']));
    },
    async remove(table, ids) {
      const current = await rowsById(table, ids);
      await inChunks(ids, (chunk) => manager.delete(SCHEMA[table], chunk));
      for (const [cle, row] of current) tracer({ table, cle, avant: row, apres: null });
    },
    nommer(text) {
      libelle = text;
    },
    fusionner(cle, dureeMs = FUSION_MS) {
      fusion = { cle, dureeMs };
    },
  };
  return { tx, recorded: () => ({ traces, libelle, fusion, change }) };
}
