import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';
import { tableColumn } from '../columns.ts';

const LIENS = { membreId: 'membre', salleId: 'salle' } as const;

/** Members are away and rooms are taken, as pupils and origines are. */
export class MembresEtSallesAbsents1700000000010 implements MigrationInterface {
  readonly name = 'MembresEtSallesAbsents1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    const table = 'indisponibilite';
    for (const [column, target] of Object.entries(LIENS)) {
      await runner.addColumn(table, new TableColumn(tableColumn(column, 'text?')));
      await runner.createForeignKey(
        table,
        new TableForeignKey({ columnNames: [column], referencedTableName: target, referencedColumnNames: ['id'] }),
      );
      await runner.createIndex(table, new TableIndex({ columnNames: [column] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('indisponibilite', Object.keys(LIENS));
  }
}
