import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from './table-spec.ts';

/** The commands already done, so that one sent again is not done twice. */
const TABLES: readonly TableSpec[] = [
  { name: 'demande', columns: { faiteLe: 'text', acteId: 'text?', reponse: 'text' }, indices: ['faiteLe'] },
];

export class Demande1700000000002 implements MigrationInterface {
  readonly name = 'Demande1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
