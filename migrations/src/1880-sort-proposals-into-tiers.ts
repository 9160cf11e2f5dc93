import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How sure a scan was of each proposal. Proposals of earlier scans were all shown at once, so they are likely. Sources wait
 * for a decision only while likely ones do. The default lets a worker of the version before go on during an upgrade.
 */
export class SortProposalsIntoTiers1780000001880 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table proposals add tier text not null default 'LIKELY' check (tier in ('LIKELY', 'POSSIBLE'));
      drop index proposals_to_decide;
      create index proposals_to_decide on proposals (source_id)
        where state = 'PROPOSED' and tier = 'LIKELY' and dropped_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index proposals_to_decide;
      create index proposals_to_decide on proposals (source_id) where state = 'PROPOSED' and dropped_at is null;
      -- They would otherwise count as open work.
      update proposals set dropped_at = now() where tier = 'POSSIBLE' and state = 'PROPOSED' and dropped_at is null;
      alter table proposals drop tier;
    `);
  }
}
