import type { EntityManager } from 'typeorm';
import { SCHEMA } from './schema.ts';
import { type Conditions, countRows, selectRows } from './statements.ts';
import type { ReadStore, TableName, Tables, Where } from './types.ts';

const nothing = (where: Conditions): boolean =>
  Object.values(where).some((value) => Array.isArray(value) && value.length === 0);

/** Reads through one TypeORM manager: the plain one for queries, a transaction's for commands. */
export function createReadStore(manager: EntityManager): ReadStore {
  const all = async <N extends TableName>(table: N, where: Where<Tables[N]> = {}): Promise<Tables[N][]> =>
    nothing(where as Conditions)
      ? []
      : ((await selectRows(manager, SCHEMA[table], where as Conditions)) as unknown[] as Tables[N][]);
  return {
    all,
    get: async (table, id) => (await all(table, { id } as never))[0] ?? null,
    count: async (table, where = {}) =>
      nothing(where as Conditions) ? 0 : countRows(manager, SCHEMA[table], where as Conditions),
  };
}
