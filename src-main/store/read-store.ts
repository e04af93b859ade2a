import type { Session } from './guarded-connection.ts';
import { fromText } from './json-columns.ts';
import { SCHEMA } from './schema.ts';
import { type Conditions, countRows, selectRows } from './statements.ts';
import { actesSur } from './siens.ts';
import type { ReadStore, TableName, Tables, Where } from './types.ts';

const nothing = (where: Conditions): boolean =>
  Object.values(where).some((value) => Array.isArray(value) && value.length === 0);

/** Reads in one transaction: that of a query or of a command. */
export function createReadStore(session: Session): ReadStore {
  const all = async <N extends TableName>(table: N, where: Where<Tables[N]> = {}): Promise<Tables[N][]> => {
    if (nothing(where as Conditions)) return [];
    const rows = await selectRows(session, SCHEMA[table], where as Conditions);
    fromText(table, rows);
    return rows as unknown[] as Tables[N][];
  };
  return {
    all,
    actesSur: (candidatId) => actesSur(session, candidatId),
    get: async (table, id) => (await all(table, { id } as never))[0] ?? null,
    count: async (table, where = {}) =>
      nothing(where as Conditions) ? 0 : countRows(session, SCHEMA[table], where as Conditions),
  };
}
