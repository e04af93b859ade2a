import type { Session } from './guarded-connection.ts';
import { HORS_JOURNAL } from './hors-journal.ts';
import { createReadStore } from './read-store.ts';
import { oublier } from './oublier.ts';
import { toText } from './json-columns.ts';
import { SCHEMA } from './schema.ts';
import { deleteRows, insertRows, type Raw, selectById, updateRows } from './statements.ts';
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
  /** Whether something left the machine. */
  readonly depart: boolean;
  /** Whether any row changed, journaled or not. */
  readonly change: boolean;
}

/** Autosaves with the same key join the same act while it is younger than this. */
const FUSION_MS = 120_000;

function difference(row: Row, patch: Raw): { readonly avant: Raw; readonly apres: Raw } | null {
  const changed = Object.keys(patch).filter((column) => patch[column] !== undefined && patch[column] !== row[column]);
  if (changed.length === 0) return null;
  return {
    avant: Object.fromEntries(changed.map((column) => [column, row[column]])),
    apres: Object.fromEntries(changed.map((column) => [column, patch[column]])),
  };
}

/** Writes through one transaction and records each change; a patch that changes nothing leaves no trace. */
export function createWriteStore(session: Session): {
  readonly tx: WriteStore;
  readonly recorded: () => Recorded;
} {
  const read = createReadStore(session);
  const traces: Trace[] = [];
  let libelle: string | null = null;
  let fusion: Recorded['fusion'] = null;
  let depart = false;
  let change = false;

  const tracer = (trace: Trace): void => {
    change = true;
    if (!HORS_JOURNAL.has(trace.table)) traces.push(trace);
  };

  async function rowsById(table: TableName, ids: readonly string[]): Promise<Map<string, Row>> {
    const rows = (await selectById(session, SCHEMA[table], ids)) as Row[];
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) if (!found.has(id)) throw new Error(`No row ${id} in ${table}`);
    return found;
  }

  const tx: WriteStore = {
    ...read,
    async insert(table, rows) {
      const texts = rows.map((row) => toText(table, row) as Row);
      await insertRows(session, SCHEMA[table], texts);
      for (const row of texts) tracer({ table, cle: row.id, avant: null, apres: row });
    },
    async update(table, patches) {
      const current = await rowsById(
        table,
        patches.map(({ id }) => id),
      );
      const changed: { readonly id: string; readonly patch: Raw }[] = [];
      for (const { id, ...patch } of patches) {
        const row = current.get(id);
        const change = row && difference(row, toText(table, patch));
        if (!change) continue;
        tracer({ table, cle: id, ...change });
        changed.push({ id, patch: change.apres });
        current.set(id, { ...row, ...change.apres, id });
      }
      await updateRows(session, SCHEMA[table], changed);
    },
    async remove(table, ids) {
      const current = await rowsById(table, ids);
      await deleteRows(session, SCHEMA[table], ids);
      for (const [cle, row] of current) tracer({ table, cle, avant: row, apres: null });
    },
    nommer(text) {
      libelle = text;
    },
    fusionner(cle, dureeMs = FUSION_MS) {
      fusion = { cle, dureeMs };
    },
    partir() {
      depart = true;
    },
    oublier: (candidatId) => oublier(session, candidatId),
  };
  return { tx, recorded: () => ({ traces, libelle, fusion, depart, change }) };
}
