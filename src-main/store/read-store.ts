import { type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm';
import { SCHEMA } from './schema.ts';
import type { ReadStore, TableName, Tables, Where } from './types.ts';

const toFind = <T extends object>(where: Where<T>): FindOptionsWhere<T> =>
  Object.fromEntries(
    Object.entries(where).map(([column, value]) => [
      column,
      value === null ? IsNull() : Array.isArray(value) ? In(value) : value,
    ]),
  ) as FindOptionsWhere<T>;

/** Reads through one TypeORM manager: the plain one for queries, a transaction's for commands. */
export function createReadStore(manager: EntityManager): ReadStore {
  return {
    all: <N extends TableName>(table: N, where: Where<Tables[N]> = {}) =>
      manager.find(SCHEMA[table], { where: toFind(where) }) as Promise<Tables[N][]>,
    get: <N extends TableName>(table: N, id: string) =>
      manager.findOneBy(SCHEMA[table], { id } as never) as Promise<Tables[N] | null>,
    count: <N extends TableName>(table: N, where: Where<Tables[N]> = {}) =>
      manager.countBy(SCHEMA[table], toFind(where) as never),
  };
}
