import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each outcome of a decision records whether the decision created the commitment or linked to it. Earlier ones are
 * derived from the record, where only a link has its own event.
 */
export class TellMadeFromLinked1780000001520 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table proposal_outcomes add column is_made boolean not null default true;
      alter table proposal_outcomes alter column is_made drop default;
      alter table proposal_outcomes disable trigger only_added_to;
      update proposal_outcomes o set is_made = false
        where exists (select 1 from events e where e.subject_type = 'commitment' and e.subject_id = o.commitment_id
          and e.type = 'proposal.linked'
          and convert_from(e.canonical, 'UTF8')::jsonb -> 'data' ->> 'proposalId' = o.proposal_id::text);
      alter table proposal_outcomes enable trigger only_added_to;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table proposal_outcomes drop column is_made');
  }
}
