import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { tableColumn } from '../columns.ts';

export class ProfesseurPrincipal1700000000004 implements MigrationInterface {
  readonly name = 'ProfesseurPrincipal1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('candidat', new TableColumn(tableColumn('professeurPrincipal', "text = ''")));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('candidat', 'professeurPrincipal');
  }
}
