import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from './table-spec.ts';

/** The proof of an erasure: nothing in it says of whom. */
const TABLES: readonly TableSpec[] = [
  {
    name: 'effacement',
    columns: { faitLe: 'text', compteNom: 'text', poste: 'text', lignes: 'integer', epure: 'boolean' },
  },
];

export class Effacement1700000000007 implements MigrationInterface {
  readonly name = 'Effacement1700000000007';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
