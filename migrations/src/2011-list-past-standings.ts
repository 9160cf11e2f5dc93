import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index that lists the standings of a voice that held at a time, whether they still hold or not, without their rows. */
export class ListPastStandings1780000002011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index standings_ended;
      create index standings_by_time on standings (voice, until_at, from_at) include (commitment_id, status, stage);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index standings_by_time;
      create index standings_ended on standings (voice, until_at, from_at) include (commitment_id, status, stage)
        where until_at < 'infinity';
    `);
  }
}
