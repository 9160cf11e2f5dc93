import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for a person’s recent choices: pickers offer them first, and read them at every key press. */
export class RecallLatestEntries1780000001320 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index commitments_entered_by on commitments (created_by, created_at);
      create index follow_ups_assigned_by on follow_ups (created_by, created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index follow_ups_assigned_by, commitments_entered_by');
  }
}
