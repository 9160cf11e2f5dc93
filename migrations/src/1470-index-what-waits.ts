import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for lists of pending work: sources with open proposals, and all follow-ups by due date. */
export class IndexWhatWaits1780000001470 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index proposals_to_decide on proposals (source_id) where state = 'PROPOSED' and dropped_at is null;
      create index follow_ups_in_due_order on follow_ups ((coalesce(due_on, 'infinity'::date)), id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index follow_ups_in_due_order, proposals_to_decide');
  }
}
