import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trained weights that a scan used, so that a source can be scanned again after others were chosen; null for the shipped ones. */
export class SayWhichWeightsScanned1780000001911 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions add weights_id uuid references reading_weights');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions drop weights_id');
  }
}
