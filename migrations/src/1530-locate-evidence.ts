import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence records its place in the document and a quote. A passage has both already. */
export class LocateEvidence1780000001530 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence add column place text, add column quote text,
        add check (kind <> 'PASSAGE' or place is null and quote is null);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table evidence drop column place, drop column quote');
  }
}
