import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Assessments of reports, verdicts on milestones, replies and withdrawals, all append-only; primary keys allow one reply and
 * one withdrawal each. An assessment counts once it was replied to or its deadline passed. Triggers refuse what a service
 * should have. A standing names its assessment, and says whether that one disputes the current report.
 */
export class CreateAssessments1780000001810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table assessments (
        id uuid primary key,
        sequence bigint generated always as identity,
        commitment_id uuid not null references commitments,
        judgement_id uuid not null references judgements,
        status text not null,
        rationale text not null,
        confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
        confidence_reason text not null,
        reply_due date not null,
        override text,
        unmet_milestone_ids uuid[] not null default '{}',
        drafted_at timestamptz not null,
        drafted_by uuid not null references people,
        check ((override is null) = (unmet_milestone_ids = '{}'))
      );
      create index assessments_of_commitment on assessments (commitment_id, sequence);
      create index assessments_of_judgement on assessments (judgement_id, sequence);
      create index assessments_of_auditor on assessments (drafted_by);
      create index assessments_by_deadline on assessments (reply_due);

      create table assessment_verdicts (
        id uuid primary key,
        assessment_id uuid not null references assessments,
        milestone_id uuid not null references milestones,
        position integer not null,
        is_sufficient boolean not null,
        is_appropriate boolean not null,
        words text,
        unique (assessment_id, milestone_id)
      );
      create index assessment_verdicts_of_milestone on assessment_verdicts (milestone_id);

      create table assessment_replies (
        assessment_id uuid primary key references assessments,
        ending text not null check (ending in ('REPLIED', 'DECLINED', 'SILENT')),
        words text,
        at timestamptz not null,
        "by" uuid references people,
        check ((ending = 'REPLIED') = (words is not null)),
        check ((ending = 'SILENT') = ("by" is null))
      );
      create index assessment_replies_by on assessment_replies ("by");

      create table assessment_withdrawals (
        assessment_id uuid primary key references assessments,
        reason text not null,
        at timestamptz not null,
        "by" uuid not null references people
      );
      create index assessment_withdrawals_by on assessment_withdrawals ("by");

      create function refuse_assessment() returns trigger language plpgsql as $$
      begin
        perform 1 from commitments where id = new.commitment_id for no key update;
        if not exists (select 1 from judgements where id = new.judgement_id and commitment_id = new.commitment_id
          and recorded_by is distinct from new.drafted_by) then
          raise exception 'Nobody assesses a report of their own.' using errcode = 'restrict_violation';
        end if;
        if not exists (select 1 from people where id = new.drafted_by and is_auditor) then
          raise exception 'Only auditors assess.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from judgement_withdrawals where judgement_id = new.judgement_id) then
          raise exception 'The report was withdrawn.' using errcode = 'restrict_violation';
        end if;
        if exists (select 1 from assessments a where a.judgement_id = new.judgement_id and a.drafted_by = new.drafted_by
          and not exists (select 1 from assessment_replies r where r.assessment_id = a.id)
          and not exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id)) then
          raise exception 'The auditor has a draft of this report.' using errcode = 'restrict_violation';
        end if;
        if new.status = 'DELIVERED' and new.override is null and exists (
          select 1 from milestones m where m.commitment_id = new.commitment_id and m.is_required and m.removed_at is null
            and not exists (select 1 from met_milestones met where met.milestone_id = m.id)) then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on assessments for each row execute function refuse_assessment();

      create function refuse_assessment_reply() returns trigger language plpgsql as $$
      declare
        deadline timestamptz;
        team uuid;
      begin
        select (a.reply_due + 1)::timestamp at time zone 'UTC', c.lead_team_id into deadline, team
          from assessments a join commitments c on c.id = a.commitment_id where a.id = new.assessment_id;
        if exists (select 1 from assessment_withdrawals where assessment_id = new.assessment_id) then
          raise exception 'The assessment was withdrawn.' using errcode = 'restrict_violation';
        end if;
        if (new.ending = 'SILENT' and new.at <> deadline) or (new.ending <> 'SILENT' and new.at >= deadline) then
          raise exception 'A reply is given before the deadline, and silence is dated at it.'
            using errcode = 'restrict_violation';
        end if;
        if new.ending <> 'SILENT' and not exists (select 1 from memberships m where m.person_id = new."by"
          and m.team_id = team and m.role in ('CONTRIBUTOR', 'MANAGER')) then
          raise exception 'Only the lead team replies.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on assessment_replies for each row execute function refuse_assessment_reply();

      -- Authors of assessments never change, so this needs no lock.
      create function refuse_others_withdrawal() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from assessments where id = new.assessment_id and drafted_by = new."by") then
          raise exception 'Only its author withdraws an assessment.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger own before insert on assessment_withdrawals for each row execute function refuse_others_withdrawal();

      create trigger only_added_to before update or delete or truncate on assessments
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on assessment_verdicts
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on assessment_replies
        for each statement execute function refuse_change();
      create trigger only_added_to before update or delete or truncate on assessment_withdrawals
        for each statement execute function refuse_change();
      revoke update on assessments, assessment_verdicts, assessment_replies, assessment_withdrawals from followthrough_app;

      -- An assessment is true of the day on which it was drafted, and counts since its reply or its deadline.
      create or replace view counting_judgements with (security_invoker = true) as
        with counting as (
          select j.* from judgements j
          where not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id))
        select 'REPORTED' as voice, j.commitment_id, j.id as judgement_id, j.status, j.effective_on, j.recorded_at,
          j.sequence, j.recorded_at as judged_at, null::uuid as assessment_id
        from counting j
        union all
        select 'AGREED', j.commitment_id, j.id, j.status, j.effective_on, j.recorded_at, j.sequence, signed.at, null
        from counting j cross join lateral (
          select s.decision, s.at from sign_offs s where s.judgement_id = j.id order by s.sequence desc limit 1) signed
        where signed.decision = 'AGREED'
        union all
        select 'ASSESSED', a.commitment_id, a.judgement_id, a.status, (a.drafted_at at time zone 'UTC')::date, r.at,
          a.sequence, r.at, a.id
        from assessments a join assessment_replies r on r.assessment_id = a.id
        where not exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id);

      alter table standings
        add column assessment_id uuid references assessments,
        add column is_disputed boolean not null default false;
      create index standings_of_assessment on standings (assessment_id) where assessment_id is not null;
      create index standings_in_dispute on standings (voice, commitment_id)
        where until_at = 'infinity' and is_disputed;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table standings disable trigger only_ended;
      update standings set status = 'UNCLEAR', judgement_id = null, judged_on = null, judged_at = null
        where voice = 'ASSESSED';
      alter table standings enable trigger only_ended;
      alter table standings drop column assessment_id, drop column is_disputed;
      drop view counting_judgements;
      create view counting_judgements with (security_invoker = true) as
        with counting as (
          select j.* from judgements j
          where not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id))
        select 'REPORTED' as voice, j.commitment_id, j.id as judgement_id, j.status, j.effective_on, j.recorded_at,
          j.sequence, j.recorded_at as judged_at
        from counting j
        union all
        select 'AGREED', j.commitment_id, j.id, j.status, j.effective_on, j.recorded_at, j.sequence, signed.at
        from counting j cross join lateral (
          select s.decision, s.at from sign_offs s where s.judgement_id = j.id order by s.sequence desc limit 1) signed
        where signed.decision = 'AGREED';
      revoke insert, update on counting_judgements from followthrough_app;
      drop table assessment_withdrawals, assessment_replies, assessment_verdicts, assessments;
      drop function refuse_assessment, refuse_assessment_reply, refuse_others_withdrawal;
    `);
  }
}
