import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How sure a scan was of each proposal. Proposals of earlier scans were all shown at once, so they are likely. Sources wait
 * for a decision only while likely ones do.
 */
export class SortProposalsIntoTiers1780000001880 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table proposals add tier text not null default 'LIKELY' check (tier in ('LIKELY', 'POSSIBLE'));
      alter table proposals alter tier drop default;
      drop index proposals_to_decide;
      create index proposals_to_decide on proposals (source_id)
        where state = 'PROPOSED' and tier = 'LIKELY' and dropped_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index proposals_to_decide;
      create index proposals_to_decide on proposals (source_id) where state = 'PROPOSED' and dropped_at is null;
      alter table proposals drop tier;
    `);
  }
}
