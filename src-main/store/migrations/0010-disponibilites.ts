import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';
import { tableColumn } from '../columns.ts';

const LIENS = { membreId: 'membre', salleId: 'salle' } as const;

/** Members are away and rooms are taken, as pupils and origines are; an origine leaves at an hour; a jury may need only some of its members. */
export class Disponibilites1700000000010 implements MigrationInterface {
  readonly name = 'Disponibilites1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('jury', new TableColumn(tableColumn('quorum', 'integer?')));
    await runner.addColumn('origine', new TableColumn(tableColumn('depart', 'text?')));
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
    await runner.dropColumn('jury', 'quorum');
    await runner.dropColumn('origine', 'depart');
    await runner.dropColumns('indisponibilite', Object.keys(LIENS));
  }
}
