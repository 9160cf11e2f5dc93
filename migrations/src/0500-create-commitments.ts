import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments, with their parties, milestones, statements, links, backgrounds and changes of due dates. */
export class CreateCommitments1780000000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence commitment_numbers as integer;

      create table commitments (
        id uuid primary key,
        version integer not null default 1,
        number integer not null unique default nextval('commitment_numbers'),
        title text not null,
        kind text not null,
        lead_team_id uuid not null references teams,
        accountable_id uuid references people,
        due_words text,
        due_edtf text,
        due_earliest date,
        due_latest date,
        due_basis text check (due_basis in ('EXPLICIT', 'RELATIVE', 'GIVEN')),
        due_against text,
        due_readings text[] not null default '{}',
        due_why text,
        due_source_id uuid references sources,
        amount numeric check (amount >= 0),
        currency text,
        amount_words text,
        kind_fields jsonb not null default '{}',
        policy_areas text[] not null default '{}',
        marking text not null default 'OFFICIAL' check (marking in ('PUBLIC', 'OFFICIAL', 'OFFICIAL_SENSITIVE')),
        handling_instruction text,
        named_readers uuid[] not null default '{}',
        is_external boolean not null default true,
        no_statement_reason text,
        created_at timestamptz not null,
        created_by uuid references people,
        archived_at timestamptz,
        archived_reason text,
        duplicate_of_id uuid references commitments,
        duplicate_reason text,
        check ((amount is null) = (currency is null)),
        check ((due_edtf is null) = (due_basis is null)),
        check ((archived_at is null) = (archived_reason is null)),
        check (duplicate_of_id is null or duplicate_of_id <> id),
        check (marking <> 'OFFICIAL_SENSITIVE' or handling_instruction is not null)
      );
      create index commitments_of_team on commitments (lead_team_id);
      create index commitments_of_accountable on commitments (accountable_id);
      create index commitments_of_kind on commitments (kind);
      create index commitments_by_due on commitments (due_latest);
      create index commitments_of_due_source on commitments (due_source_id);
      create index commitments_duplicating on commitments (duplicate_of_id);
      create index commitments_by_policy_area on commitments using gin (policy_areas);

      create table parties (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        organisation_id uuid references organisations,
        words text,
        role text not null,
        position integer not null,
        removed_at timestamptz,
        check ((organisation_id is null) <> (words is null))
      );
      create index parties_of_commitment on parties (commitment_id) where removed_at is null;
      create index parties_of_organisation on parties (organisation_id) where removed_at is null;

      create table milestones (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        words text not null,
        due_words text,
        due_edtf text,
        due_earliest date,
        due_latest date,
        due_basis text check (due_basis in ('EXPLICIT', 'RELATIVE', 'GIVEN')),
        due_against text,
        due_readings text[] not null default '{}',
        due_why text,
        due_source_id uuid references sources,
        is_required boolean not null,
        needed_grade text not null check (needed_grade in ('A', 'B', 'C', 'D')),
        position integer not null,
        created_at timestamptz not null,
        removed_at timestamptz,
        check ((due_edtf is null) = (due_basis is null))
      );
      create index milestones_of_commitment on milestones (commitment_id) where removed_at is null;
      create index milestones_of_due_source on milestones (due_source_id);

      create table statements (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        passage_id uuid not null references passages,
        source_id uuid not null references sources,
        roles text[] not null check (cardinality(roles) > 0 and roles <@ '{STATES,CHANGES,WITHDRAWS}'),
        manner text not null check (manner in ('SPOKEN', 'NARRATED', 'TRAILED')),
        force text not null check (force in ('WILL', 'EXPECTED', 'EXPLORING')),
        speaker_office text,
        speaker_name text,
        first_source_not_held boolean not null default false,
        created_at timestamptz not null,
        created_by uuid references people,
        unique (commitment_id, passage_id)
      );
      create index statements_of_passage on statements (passage_id);
      create index statements_of_source on statements (source_id);
      create trigger only_added_to before update or delete or truncate on statements
        for each statement execute function refuse_change();
      revoke update on statements from followthrough_app;

      create table commitment_links (
        id uuid primary key,
        from_id uuid not null references commitments,
        to_id uuid not null references commitments,
        kind text not null check (kind in ('PART_OF', 'DEPENDS_ON', 'FOLLOWS_FROM', 'SUPERSEDES')),
        created_at timestamptz not null,
        created_by uuid references people,
        removed_at timestamptz,
        check (from_id <> to_id)
      );
      create index commitment_links_from on commitment_links (from_id) where removed_at is null;
      create index commitment_links_to on commitment_links (to_id) where removed_at is null;
      create unique index commitment_links_once on commitment_links (from_id, to_id, kind) where removed_at is null;

      create table backgrounds (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        note_id uuid not null references notes,
        created_at timestamptz not null,
        created_by uuid references people,
        unique (commitment_id, note_id)
      );
      create index backgrounds_of_note on backgrounds (note_id);
      grant delete on backgrounds to followthrough_app;

      create table due_date_moves (
        id uuid primary key,
        commitment_id uuid not null references commitments,
        old_words text,
        old_edtf text,
        old_latest date,
        new_words text,
        new_edtf text,
        new_latest date,
        reason text not null,
        statement_id uuid references statements,
        at timestamptz not null,
        "by" uuid references people
      );
      create index due_date_moves_of_commitment on due_date_moves (commitment_id);
      create index due_date_moves_of_statement on due_date_moves (statement_id);
      create trigger only_added_to before update or delete or truncate on due_date_moves
        for each statement execute function refuse_change();
      revoke update on due_date_moves from followthrough_app;

      -- Whether a publication of one counts as the other’s own: it is the same organisation, or a part of it.
      create function speaks_for(part uuid, whole uuid) returns boolean
        language sql stable parallel safe
        as $$
          with recursive above as (
            select id, parent_id from organisations where id = part
            union select o.id, o.parent_id from organisations o join above a on o.id = a.parent_id)
          select exists (select 1 from above where id = whole)
        $$;

      -- An organisation with all its parts, at any depth.
      create function parts_of(whole uuid) returns setof uuid
        language sql stable parallel safe
        as $$
          with recursive below as (
            select id from organisations where id = whole
            union select o.id from organisations o join below b on o.parent_id = b.id)
          select id from below
        $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function speaks_for, parts_of;
      drop table due_date_moves, backgrounds, commitment_links, statements, milestones, parties, commitments;
      drop sequence commitment_numbers;
    `);
  }
}
