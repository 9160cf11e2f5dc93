import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence, and the claims that it supports, with grades. Rows are only added: evidence submitted by mistake is
 * withdrawn with a reason, and a later citation for the same claim replaces an earlier one.
 */
export class CreateEvidence1780000000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table files (
        id uuid primary key,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size integer not null check (size >= 0),
        media_type text not null,
        name text not null,
        stored_at timestamptz not null,
        stored_by uuid not null references people
      );
      create index files_of_person on files (stored_by);

      create table evidence (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        kind text not null,
        title text not null,
        effective_edtf text,
        effective_earliest date,
        effective_latest date,
        address text,
        file_id uuid references files,
        passage_id uuid references passages,
        measure text,
        value numeric,
        unit text,
        period text,
        comparison text,
        submitted_by uuid references people,
        submitted_at timestamptz not null,
        check (kind in ('FILE', 'LINK', 'FIGURE', 'PASSAGE')),
        check ((kind = 'LINK') = (address is not null)),
        check ((kind = 'FILE') = (file_id is not null)),
        check ((kind = 'PASSAGE') = (passage_id is not null)),
        check (kind <> 'FIGURE' or measure is not null)
      );
      create index evidence_of_commitment on evidence (commitment_id, submitted_at desc, id desc);
      create index evidence_of_file on evidence (file_id) where file_id is not null;
      create index evidence_of_passage on evidence (passage_id) where passage_id is not null;
      create index evidence_of_submitter on evidence (submitted_by);

      create table evidence_withdrawals (
        id uuid primary key,
        evidence_id uuid not null unique references evidence,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );

      -- claim_id is a stage change, a milestone or a judgement, so it cannot be a foreign key.
      create table supports (
        id uuid primary key,
        sequence bigint generated always as identity,
        evidence_id uuid not null references evidence,
        commitment_id uuid not null references commitments,
        claim text not null check (claim in ('STAGE', 'MILESTONE', 'JUDGEMENT')),
        claim_id uuid not null,
        role text not null check (role in ('SUPPORTS', 'CONTRADICTS', 'CONTEXT')),
        grade text not null check (grade in ('A', 'B', 'C', 'D')),
        created_at timestamptz not null,
        created_by uuid references people
      );
      create index supports_of_claim on supports (claim_id, evidence_id, sequence);
      create index supports_of_evidence on supports (evidence_id);
      create index supports_of_commitment on supports (commitment_id);

      -- Current ones: the evidence was not withdrawn, and no later one replaces it for the same claim.
      create view counting_supports with (security_invoker = true) as
        select s.* from supports s
        where not exists (select 1 from evidence_withdrawals w where w.evidence_id = s.evidence_id)
          and not exists (select 1 from supports later
            where later.claim_id = s.claim_id and later.evidence_id = s.evidence_id and later.sequence > s.sequence);

      create trigger only_added_to before update or delete or truncate on files
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on evidence
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on evidence_withdrawals
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on supports
        for each statement execute function refuse_change();
      revoke update on files, evidence, evidence_withdrawals, supports from followthrough_app;
      revoke insert, update on counting_supports from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view counting_supports; drop table supports, evidence_withdrawals, evidence, files');
  }
}
