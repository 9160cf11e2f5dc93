import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Positions of parties and reports on single parties, apart from the reports on the whole: nothing that reads those can take
 * one of these for the status of the commitment. All are append-only.
 */
export class RecordParties1780000002021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table party_positions (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        party_id uuid not null references parties,
        position text not null check (position in ('CONFIRMED', 'QUALIFIED', 'DENIED', 'NOT_HEARD')),
        statement_id uuid references statements,
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid references people,
        check ((position = 'NOT_HEARD') = (statement_id is null)),
        check (position <> 'NOT_HEARD' or note is not null)
      );
      create index party_positions_of_party on party_positions (party_id, sequence desc);
      create index party_positions_of_commitment on party_positions (commitment_id);
      create index party_positions_of_statement on party_positions (statement_id);
      create index party_positions_by on party_positions (recorded_by);

      create table party_reports (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        party_id uuid not null references parties,
        status text not null check (status in ('UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DELIVERED',
          'PARTLY_DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED')),
        rationale text not null,
        effective_on date not null,
        recorded_at timestamptz not null,
        recorded_by uuid references people
      );
      create index party_reports_of_party on party_reports (party_id, effective_on desc, sequence desc);
      create index party_reports_of_commitment on party_reports (commitment_id);
      create index party_reports_by on party_reports (recorded_by);

      create table party_report_withdrawals (
        party_report_id uuid primary key references party_reports,
        reason text not null,
        at timestamptz not null,
        "by" uuid references people
      );
      create index party_report_withdrawals_by on party_report_withdrawals ("by");

      create trigger only_added_to before update or delete or truncate on party_positions
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on party_reports
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on party_report_withdrawals
        for each statement execute function refuse_change();
      revoke update on party_positions, party_reports, party_report_withdrawals from followthrough_app;

      -- The latest by effective day, then by order of recording, like the reports on the whole.
      create view current_party_reports with (security_invoker = true) as
        select distinct on (r.party_id) r.* from party_reports r
        where not exists (select 1 from party_report_withdrawals w where w.party_report_id = r.id)
        order by r.party_id, r.effective_on desc, r.sequence desc;
      revoke insert, update on current_party_reports from followthrough_app;

      alter table supports drop constraint supports_claim_check,
        add constraint supports_claim_check check (claim in ('STAGE', 'MILESTONE', 'JUDGEMENT', 'MONEY', 'PARTY'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table supports disable trigger user;
      delete from supports where claim = 'PARTY';
      alter table supports enable trigger user;
      alter table supports drop constraint supports_claim_check,
        add constraint supports_claim_check check (claim in ('STAGE', 'MILESTONE', 'JUDGEMENT', 'MONEY'));
      drop view current_party_reports;
      drop table party_report_withdrawals, party_reports, party_positions;
    `);
  }
}
