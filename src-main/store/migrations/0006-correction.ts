import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from './table-spec.ts';

const TABLES: readonly TableSpec[] = [
  { name: 'correction', columns: { ligneId: 'text', champ: 'text', corrigeLe: 'text' } },
];

export class Correction1700000000006 implements MigrationInterface {
  readonly name = 'Correction1700000000006';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, TABLES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, TABLES);
  }
}
