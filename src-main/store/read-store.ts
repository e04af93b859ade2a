import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { SCHEMA } from './schema.ts';
import type { ReadStore, TableName, Tables, Where } from './types.ts';

type Raw = Record<string, unknown>;

function filter(query: SelectQueryBuilder<ObjectLiteral>, where: Where<Raw>): SelectQueryBuilder<ObjectLiteral> {
  for (const [column, value] of Object.entries(where)) {
    if (value === undefined) continue;
    if (value === null) query.andWhere(`t.${column} IS NULL`);
    else if (Array.isArray(value)) query.andWhere(`t.${column} IN (:...${column})`, { [column]: value });
    else query.andWhere(`t.${column} = :${column}`, { [column]: value });
  }
  return query;
}

/** Rows as plain objects, without TypeORM's entity building: lists of thousands are read at every screen. */
async function readRows(manager: EntityManager, table: TableName, where: Where<Raw>): Promise<Raw[]> {
  if (Object.values(where).some((value) => Array.isArray(value) && value.length === 0)) return [];
  const { columns } = manager.connection.getMetadata(SCHEMA[table]);
  const query = manager.createQueryBuilder(SCHEMA[table] as never, 't').select([]);
  for (const { propertyName } of columns) query.addSelect(`t.${propertyName}`, propertyName);
  const rows = await filter(query, where).getRawMany<Raw>();
  const booleans = columns.filter(({ type }) => type === 'boolean').map(({ propertyName }) => propertyName);
  // SQLite has no boolean of its own: it gives 0 or 1.
  for (const row of rows) for (const name of booleans) if (row[name] !== null) row[name] = Boolean(row[name]);
  return rows;
}

/** Reads through one TypeORM manager: the plain one for queries, a transaction's for commands. */
export function createReadStore(manager: EntityManager): ReadStore {
  const all = (table: TableName, where: object = {}): Promise<Raw[]> => readRows(manager, table, where as Where<Raw>);
  return {
    all: <N extends TableName>(table: N, where?: Where<Tables[N]>) =>
      all(table, where) as Promise<unknown[]> as Promise<Tables[N][]>,
    get: async <N extends TableName>(table: N, id: string) => {
      const [row] = await all(table, { id });
      return (row as Tables[N] | undefined) ?? null;
    },
    count: async <N extends TableName>(table: N, where: Where<Tables[N]> = {}) => {
      const query = manager.createQueryBuilder(SCHEMA[table] as never, 't');
      return filter(query, where as Where<Raw>).getCount();
    },
  };
}
