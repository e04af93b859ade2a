import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { tableColumn } from '../columns.ts';

const COLUMNS = [tableColumn('conservation', 'text?'), tableColumn('dpd', "text = ''")];

export class Conservation1700000000008 implements MigrationInterface {
  readonly name = 'Conservation1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns(
      'campagne',
      COLUMNS.map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns(
      'campagne',
      COLUMNS.map(({ name }) => name),
    );
  }
}
