import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The acts that the passage of a proposal lists, with which splitting it begins; none where it lists none. */
export class KeepProposedActs1780000001950 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table proposals add acts jsonb not null default '[]' check (jsonb_typeof(acts) = 'array');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table proposals drop acts');
  }
}
