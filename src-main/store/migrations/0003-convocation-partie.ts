import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from './table-spec.ts';

/** No reference to the entretien: undoing an older act may take it away, never the line of what left. */
const TABLES: readonly TableSpec[] = [
  {
    name: 'convocationPartie',
    columns: {
      entretienId: 'text',
      rang: 'integer',
      motif: 'text',
      jour: 'text',
      debut: 'text',
      lieu: 'text',
      emiseLe: 'text',
    },
    indices: ['entretienId'],
  },
];

const COLONNES = ['id', 'entretienId', 'rang', 'motif', 'jour', 'debut', 'lieu', 'emiseLe']
  .map((name) => `"${name}"`)
  .join(', ');

export class ConvocationPartie1700000000003 implements MigrationInterface {
  readonly name = 'ConvocationPartie1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query(`INSERT INTO "convocationPartie" (${COLONNES}) SELECT ${COLONNES} FROM "convocation"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
