import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Removed milestones, too, are looked up by their commitment: those of a test of delivery stand against “delivered”. */
export class IndexRemovedMilestones1780000001857 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index milestones_of_commitment;
      create index milestones_of_commitment on milestones (commitment_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index milestones_of_commitment;
      create index milestones_of_commitment on milestones (commitment_id) where removed_at is null;
    `);
  }
}
