import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from './table-spec.ts';

/** The journal des opérations: who did what, when, from which poste. */
const TABLES: readonly TableSpec[] = [
  {
    name: 'registre',
    columns: {
      rang: 'integer',
      faiteLe: 'text',
      operation: 'text',
      acteId: 'text?',
      refusee: 'boolean',
      compteId: 'text?',
      compteNom: 'text',
      poste: 'text',
    },
    uniques: [['rang']],
    indices: ['acteId', 'faiteLe'],
  },
];

export class Registre1700000000005 implements MigrationInterface {
  readonly name = 'Registre1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
