import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only sensitive commitments can be hidden. They are few, and counts leave them out by this index. */
export class IndexSensitiveCommitments1780000001823 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index commitments_sensitive on commitments (id) where marking = 'OFFICIAL_SENSITIVE'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index commitments_sensitive');
  }
}
