import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A proposal can be joined to another one of its source about the same commitment, and is then decided with it. A person
 * can separate them, and a split does; later scans do not join them again.
 */
export class JoinRestatements1780000001930 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table proposals
        add restates_id uuid references proposals,
        add separated_from_id uuid references proposals,
        add separated_at timestamptz,
        add check (restates_id <> id),
        add check (restates_id is null or separated_at is null),
        add check ((separated_from_id is null) = (separated_at is null));
      create index proposals_restating on proposals (restates_id) where restates_id is not null;
      create index proposals_separated on proposals (separated_from_id) where separated_from_id is not null;
      drop index proposals_to_decide;
      create index proposals_to_decide on proposals (source_id)
        where state = 'PROPOSED' and tier = 'LIKELY' and dropped_at is null and restates_id is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index proposals_to_decide, proposals_separated, proposals_restating;
      alter table proposals drop restates_id, drop separated_from_id, drop separated_at;
      create index proposals_to_decide on proposals (source_id)
        where state = 'PROPOSED' and tier = 'LIKELY' and dropped_at is null;
    `);
  }
}
