import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The legal character of a commitment: null if its source does not state it. */
export class AddLegalCharacter1780000001391 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commitments
        add column legal_character text check (legal_character in ('BINDING', 'POLITICAL', 'AIM'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table commitments drop column legal_character');
  }
}
