import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each person was here last, and when their visit before that ended: what is new to them is counted from it. */
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
