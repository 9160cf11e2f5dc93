import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Findings of auditors: their wordings, how the lead team used its right of reply, its response, the check that closed
 * them, and withdrawals, all append-only. Primary keys allow one of each per finding, except for wordings. Triggers refuse
 * what a service should have.
 */
export class CreateFindings1780000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table findings (
        id uuid primary key,
        number bigint generated always as identity unique,
        commitment_id uuid not null references commitments,
        about text not null check (about in ('COMMITMENT', 'REPORT', 'EVIDENCE', 'TEST')),
        report_id uuid references judgements,
        evidence_id uuid references evidence,
        test_id uuid references delivery_tests,
        passage_id uuid references passages,
        reply_due date not null,
        raised_at timestamptz not null,
        raised_by uuid not null references people,
        check (num_nonnulls(report_id, evidence_id, test_id) = (about <> 'COMMITMENT')::integer),
        check ((report_id is null or about = 'REPORT') and (evidence_id is null or about = 'EVIDENCE')
          and (test_id is null or about = 'TEST'))
      );
      create index findings_of_commitment on findings (commitment_id, number);
      create index findings_of_report on findings (report_id) where report_id is not null;
      create index findings_of_evidence on findings (evidence_id) where evidence_id is not null;
      create index findings_of_test on findings (test_id) where test_id is not null;
      create index findings_of_passage on findings (passage_id) where passage_id is not null;
      create index findings_of_auditor on findings (raised_by);
      create index findings_by_deadline on findings (reply_due);

      create table finding_wordings (
        id uuid primary key,
        finding_id uuid not null references findings,
        number integer not null,
        severity text not null check (severity in ('HIGH', 'MEDIUM', 'LOW')),
        title text not null,
        condition text not null,
        criterion text not null,
        consequence text,
        recommendation text not null,
        at timestamptz not null,
        unique (finding_id, number)
      );

      create table finding_replies (
        finding_id uuid primary key references findings,
        ending text not null check (ending in ('REPLIED', 'DECLINED', 'SILENT')),
        at timestamptz not null,
        "by" uuid references people,
        check ((ending = 'SILENT') = ("by" is null))
      );
      create index finding_replies_by on finding_replies ("by");

      create table finding_responses (
        finding_id uuid primary key references findings,
        answer text not null check (answer in ('ACCEPTED', 'PARTLY', 'NOT_ACCEPTED')),
        words text,
        follow_up_id uuid unique references follow_ups,
        at timestamptz not null,
        "by" uuid not null references people,
        check ((answer = 'NOT_ACCEPTED') = (follow_up_id is null)),
        check (answer <> 'NOT_ACCEPTED' or words is not null)
      );
      create index finding_responses_by on finding_responses ("by");

      create table finding_checks (
        finding_id uuid primary key references findings,
        closing text not null check (closing in ('IMPLEMENTED', 'NOT_IMPLEMENTED', 'NO_LONGER_RELEVANT')),
        words text not null,
        evidence_id uuid references evidence,
        passage_id uuid references passages,
        address text,
        at timestamptz not null,
        "by" uuid not null references people,
        check (closing <> 'IMPLEMENTED' or num_nonnulls(evidence_id, passage_id, address) > 0)
      );
      create index finding_checks_by on finding_checks ("by");
      create index finding_checks_of_evidence on finding_checks (evidence_id) where evidence_id is not null;
      create index finding_checks_of_passage on finding_checks (passage_id) where passage_id is not null;

      create table finding_withdrawals (
        finding_id uuid primary key references findings,
        reason text not null,
        at timestamptz not null,
        "by" uuid not null references people
      );
      create index finding_withdrawals_by on finding_withdrawals ("by");

      create function refuse_finding() returns trigger language plpgsql as $$
      begin
        perform 1 from commitments where id = new.commitment_id for no key update;
        if not exists (select 1 from people where id = new.raised_by and is_auditor) then
          raise exception 'Only auditors raise findings.' using errcode = 'restrict_violation';
        end if;
        if new.about <> 'COMMITMENT' and not exists (
          select 1 from judgements where id = new.report_id and commitment_id = new.commitment_id
          union all select 1 from evidence where id = new.evidence_id and commitment_id = new.commitment_id
          union all select 1 from delivery_tests where id = new.test_id and commitment_id = new.commitment_id) then
          raise exception 'A finding is about its own commitment.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on findings for each row execute function refuse_finding();

      create function refuse_finding_wording() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from finding_replies where finding_id = new.finding_id)
          or exists (select 1 from finding_withdrawals where finding_id = new.finding_id) then
          raise exception 'Only the words of a draft change.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on finding_wordings for each row execute function refuse_finding_wording();

      -- Whether a person contributes to the team that leads the commitment of the finding now.
      create function answers_finding(finding uuid, person uuid) returns boolean language sql stable as $$
        select exists (select 1 from findings f join commitments c on c.id = f.commitment_id
          join memberships m on m.team_id = c.lead_team_id
          where f.id = finding and m.person_id = person and m.role in ('CONTRIBUTOR', 'MANAGER'))
      $$;

      create function refuse_finding_reply() returns trigger language plpgsql as $$
      declare
        deadline timestamptz;
      begin
        select (f.reply_due + 1)::timestamp at time zone 'UTC' into deadline from findings f where f.id = new.finding_id;
        if exists (select 1 from finding_withdrawals where finding_id = new.finding_id) then
          raise exception 'The finding was withdrawn.' using errcode = 'restrict_violation';
        end if;
        if new.ending = 'SILENT' and new.at <> deadline then
          raise exception 'Silence is dated at the deadline.' using errcode = 'restrict_violation';
        end if;
        if new.ending <> 'SILENT' and not answers_finding(new.finding_id, new."by") then
          raise exception 'Only the lead team replies.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on finding_replies for each row execute function refuse_finding_reply();

      create function refuse_finding_response() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from finding_replies where finding_id = new.finding_id)
          or exists (select 1 from finding_withdrawals where finding_id = new.finding_id)
          or exists (select 1 from finding_checks where finding_id = new.finding_id) then
          raise exception 'The finding is not in effect.' using errcode = 'restrict_violation';
        end if;
        if not answers_finding(new.finding_id, new."by") then
          raise exception 'Only the lead team answers.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from findings where id = new.finding_id and raised_by = new."by") then
          raise exception 'Nobody answers a finding of their own.' using errcode = 'restrict_violation';
        end if;
        if new.follow_up_id is not null and not exists (select 1 from follow_ups u join findings f
          on f.commitment_id = u.commitment_id where u.id = new.follow_up_id and f.id = new.finding_id) then
          raise exception 'The action belongs to another commitment.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on finding_responses for each row execute function refuse_finding_response();

      create function refuse_finding_check() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from people where id = new."by" and is_auditor) then
          raise exception 'Only auditors close findings.' using errcode = 'restrict_violation';
        end if;
        if not exists (select 1 from finding_replies where finding_id = new.finding_id)
          or exists (select 1 from finding_withdrawals where finding_id = new.finding_id) then
          raise exception 'The finding is not in effect.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from finding_responses r left join follow_ups u on u.id = r.follow_up_id
            where r.finding_id = new.finding_id and new."by" in (r."by", u.assignee_id, u.created_by))
          or exists (select 1 from evidence where id = new.evidence_id and submitted_by = new."by") then
          raise exception 'Nobody checks work of their own.' using errcode = 'restrict_violation';
        end if;
        if new.closing = 'IMPLEMENTED' and not exists (select 1 from finding_responses r
          join follow_ups u on u.id = r.follow_up_id where r.finding_id = new.finding_id and u.state = 'DONE') then
          raise exception 'The action is not done.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger four_eyes before insert on finding_checks for each row execute function refuse_finding_check();

      create function refuse_finding_withdrawal() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from findings where id = new.finding_id and raised_by = new."by") then
          raise exception 'Only its author withdraws a finding.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from finding_checks where finding_id = new.finding_id) then
          raise exception 'The finding was closed.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger own before insert on finding_withdrawals for each row execute function refuse_finding_withdrawal();

      create trigger only_added_to before update or delete or truncate on findings
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on finding_wordings
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on finding_replies
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on finding_responses
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on finding_checks
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on finding_withdrawals
        for each statement execute function refuse_change();
      revoke update on findings, finding_wordings, finding_replies, finding_responses, finding_checks,
        finding_withdrawals from followthrough_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table finding_withdrawals, finding_checks, finding_responses, finding_replies, finding_wordings, findings;
      drop function refuse_finding, refuse_finding_wording, refuse_finding_reply, refuse_finding_response,
        refuse_finding_check, refuse_finding_withdrawal, answers_finding;
    `);
  }
}
