import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an undertaking is in law: null where its source does not say. */
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
