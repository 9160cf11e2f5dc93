import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stage changes and judgements, which are only added, and the current standing of each commitment. The standing is
 * recomputed in the transaction of every change, so that boards need not.
 */
export class CreateDelivery1780000000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The first stage of a commitment is its first change, without a date of its own.
      create table stage_changes (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        party_id uuid references parties,
        stage text not null,
        effective_edtf text,
        effective_earliest date,
        effective_latest date,
        recorded_at timestamptz not null,
        recorded_by uuid references people,
        reason text
      );
      create index stage_changes_of_commitment on stage_changes (commitment_id, sequence desc);
      create index stage_changes_of_party on stage_changes (party_id) where party_id is not null;

      create table judgements (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        voice text not null default 'REPORTED' check (voice = 'REPORTED'),
        status text not null,
        rationale text not null,
        effective_on date not null,
        recorded_at timestamptz not null,
        recorded_by uuid references people,
        seen_judgement_id uuid references judgements
      );
      create index judgements_of_commitment on judgements
        (commitment_id, effective_on desc, recorded_at desc, sequence desc);
      create index judgements_by_seen on judgements (seen_judgement_id) where seen_judgement_id is not null;

      create table judgement_withdrawals (
        id uuid primary key,
        judgement_id uuid not null unique references judgements,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );

      create table missing_things (
        id uuid primary key,
        judgement_id uuid not null references judgements,
        commitment_id uuid not null references commitments,
        words text not null,
        position integer not null
      );
      create index missing_things_of_judgement on missing_things (judgement_id, position);
      create index missing_things_of_commitment on missing_things (commitment_id);

      create table judgement_statements (
        judgement_id uuid not null references judgements,
        statement_id uuid not null references statements,
        primary key (judgement_id, statement_id)
      );
      create index judgement_statements_of_statement on judgement_statements (statement_id);

      create table standings (
        commitment_id uuid primary key references commitments,
        stage text not null,
        stage_since text,
        status text not null default 'UNCLEAR',
        judgement_id uuid references judgements,
        judged_on date,
        judged_at timestamptz,
        last_news_at timestamptz not null
      );
      create index standings_by_status on standings (status);
      create index standings_by_stage on standings (stage);
      create index standings_by_news on standings (last_news_at);
      create index standings_of_judgement on standings (judgement_id);

      create trigger only_added_to before update or delete or truncate on stage_changes
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on judgements
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on judgement_withdrawals
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on missing_things
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on judgement_statements
        for each statement execute function refuse_change();
      revoke update on stage_changes, judgements, judgement_withdrawals, missing_things, judgement_statements
        from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table standings, judgement_statements, missing_things, judgement_withdrawals, judgements, stage_changes
    `);
  }
}
