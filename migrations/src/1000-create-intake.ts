import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scans of sources for commitments: their progress, proposals and decisions. */
export class CreateIntake1780000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table extractions (
        id uuid primary key,
        source_id uuid not null unique references sources,
        state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        done integer not null,
        total integer not null,
        asking uuid not null,
        asked_at timestamptz not null,
        asked_by uuid references people,
        started_at timestamptz,
        ended_at timestamptz
      );
      create index extractions_under_way on extractions (source_id) where state in ('QUEUED', 'RUNNING');

      create table proposals (
        id uuid primary key,
        source_id uuid not null references sources,
        passage_id uuid not null unique references passages,
        position integer not null,
        state text not null check (state in ('PROPOSED', 'ACCEPTED', 'SPLIT', 'LINKED', 'NOTED', 'REJECTED')),
        title text not null,
        kind text not null,
        parties jsonb not null,
        amount numeric,
        currency text,
        due_words text,
        due_edtf text,
        stage text not null,
        force text not null,
        manner text not null,
        speaker text,
        confidence real not null,
        because text[] not null,
        proposed_at timestamptz not null,
        dropped_at timestamptz,
        decided_at timestamptz,
        decided_by uuid references people,
        note_id uuid references notes,
        reason_code text,
        reason text,
        check ((state = 'PROPOSED') = (decided_at is null)),
        check ((state = 'REJECTED') = (reason_code is not null)),
        check ((state = 'NOTED') = (note_id is not null)),
        check (state = 'PROPOSED' or dropped_at is null)
      );
      create index proposals_of_source on proposals (source_id, position) where dropped_at is null;
      create index proposals_of_note on proposals (note_id) where note_id is not null;

      -- The commitments created from a proposal, or linked to it.
      create table proposal_outcomes (
        id uuid primary key,
        proposal_id uuid not null references proposals,
        commitment_id uuid not null references commitments,
        unique (proposal_id, commitment_id)
      );
      create index proposal_outcomes_of_commitment on proposal_outcomes (commitment_id);
      revoke update on proposal_outcomes from followthrough_app;
      create trigger only_added_to before update or delete or truncate on proposal_outcomes
        for each statement execute function refuse_change();

      create index commitments_by_title on commitments using gin (lower(title) gin_trgm_ops);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index commitments_by_title; drop table proposal_outcomes, proposals, extractions');
  }
}
