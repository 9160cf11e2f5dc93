import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duplicates are frozen, too, for readers who may not see the original. */
export class FreezeDuplicates1780000002093 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table round_values add column duplicate_of_id uuid references commitments;
      create index round_values_of_original on round_values (duplicate_of_id) where duplicate_of_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table round_values drop column duplicate_of_id`);
  }
}
