import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from './table-spec.ts';

const TABLES: readonly TableSpec[] = [{ name: 'marquageImport', columns: {} }];

/** The lists that came in before stand: an undone one had no line. */
export class MarquageImport1700000000009 implements MigrationInterface {
  readonly name = 'MarquageImport1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, TABLES);
    await runner.query('INSERT INTO "marquageImport" ("id") SELECT "id" FROM "importation"');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
  }
}
