import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scan records that it proposed only the first passages of a long source. */
export class BoundProposals1780000001311 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions add column is_cut boolean not null default false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table extractions drop column is_cut');
  }
}
