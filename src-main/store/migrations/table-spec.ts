import { type QueryRunner, Table } from 'typeorm';
import { type ColumnKind, tableColumn } from '../columns.ts';

/** A table as a migration writes it: portable, without database dialect. `id` is always its text key. */
export interface TableSpec {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly references?: Readonly<Record<string, string>>;
  readonly uniques?: readonly (readonly string[])[];
  readonly indices?: readonly string[];
}

const toTable = (spec: TableSpec): Table =>
  new Table({
    name: spec.name,
    columns: [
      { name: 'id', type: 'text', isPrimary: true },
      ...Object.entries(spec.columns).map(([name, kind]) => tableColumn(name, kind)),
    ],
    foreignKeys: Object.entries(spec.references ?? {}).map(([column, target]) => ({
      columnNames: [column],
      referencedTableName: target,
      referencedColumnNames: ['id'],
    })),
    uniques: (spec.uniques ?? []).map((columns) => ({ columnNames: [...columns] })),
    indices: (spec.indices ?? []).map((column) => ({ columnNames: [column] })),
  });

/** Creates them in order: a table comes after those it references. */
export async function createTables(runner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  for (const spec of specs) await runner.createTable(toTable(spec));
}

export async function dropTables(runner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  for (const spec of specs.toReversed()) await runner.dropTable(spec.name);
}
