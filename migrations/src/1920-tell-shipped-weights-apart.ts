import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The version of the shipped weights that a scan used; null for earlier scans, of which nobody knows it. */
export class TellShippedWeightsApart1780000001920 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions add weights_base text check (length(weights_base) <= 64)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions drop weights_base');
  }
}
