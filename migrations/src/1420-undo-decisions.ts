import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision about a proposal can be undone. Its rows stay and are marked as recorded by mistake, because nothing is
 * deleted. The same passage can then be linked or noted again.
 */
export class UndoDecisions1780000001420 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table statement_withdrawals (
        id uuid primary key,
        statement_id uuid not null unique references statements,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );
      create table note_withdrawals (
        id uuid primary key,
        note_id uuid not null unique references notes,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );
      create trigger only_added_to before update or delete or truncate on statement_withdrawals
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on note_withdrawals
        for each statement execute function refuse_change();
      revoke update on statement_withdrawals, note_withdrawals from followthrough_app;

      -- Current ones: not withdrawn.
      create view counting_statements with (security_invoker = true) as
        select s.* from statements s where not exists (select 1 from statement_withdrawals w where w.statement_id = s.id);
      create view counting_notes with (security_invoker = true) as
        select n.* from notes n where not exists (select 1 from note_withdrawals w where w.note_id = n.id);
      revoke insert, update on counting_statements, counting_notes from followthrough_app;

      alter table statements drop constraint statements_commitment_id_passage_id_key;
      create index statements_of_commitment on statements (commitment_id, passage_id);

      -- The decision it belongs to: outcomes of an undone decision do not count.
      alter table proposal_outcomes add column decided_at timestamptz;
      alter table proposal_outcomes drop constraint proposal_outcomes_proposal_id_commitment_id_key;
      create index proposal_outcomes_of_proposal on proposal_outcomes (proposal_id, commitment_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view counting_notes, counting_statements;
      drop index proposal_outcomes_of_proposal, statements_of_commitment;
      alter table proposal_outcomes add unique (proposal_id, commitment_id), drop column decided_at;
      alter table statements add unique (commitment_id, passage_id);
      drop table note_withdrawals, statement_withdrawals;
    `);
  }
}
