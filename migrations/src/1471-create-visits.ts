import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The latest visit of each person, and the end of the one before, from which “what changed” is counted. */
export class CreateVisits1780000001471 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table visits (
        person_id uuid primary key references people,
        at timestamptz not null,
        ended_before timestamptz
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table visits');
  }
}
