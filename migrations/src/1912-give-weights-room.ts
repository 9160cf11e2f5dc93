import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trained weights grow with the number of stems that the shipped weights tell apart. */
export class GiveWeightsRoom1780000001912 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reading_weights drop constraint reading_weights_weights_check,
        add constraint reading_weights_size check (length(weights) <= 100000);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reading_weights drop constraint reading_weights_size,
        add constraint reading_weights_weights_check check (length(weights) <= 20000) not valid;
    `);
  }
}
