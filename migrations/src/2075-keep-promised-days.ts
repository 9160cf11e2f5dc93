import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The answer to a finding keeps the day that it promised: that of its follow-up can be moved or removed. A check holds the
 * follow-up, and rests on no withdrawn evidence.
 */
export class KeepPromisedDays1780000002075 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table finding_responses disable trigger only_added_to;
      alter table finding_responses add column due_on date;
      update finding_responses r set due_on = coalesce((
        select (convert_from(e.canonical, 'UTF8')::jsonb -> 'data' ->> 'dueOn')::date from events e
        join follow_ups u on u.commitment_id = e.subject_id
        where u.id = r.follow_up_id and e.subject_type = 'commitment' and e.type = 'followUp.assigned'
          and position(convert_to('"followUpId":"' || u.id || '"', 'UTF8') in e.canonical) > 0),
          (select u.due_on from follow_ups u where u.id = r.follow_up_id))
        where r.follow_up_id is not null;
      alter table finding_responses enable trigger only_added_to;
      alter table finding_responses add check ((follow_up_id is null) = (due_on is null));

      create or replace function refuse_finding_check() returns trigger language plpgsql as $$
      begin
        -- Whoever reopens the action waits, and whoever has reopened it is seen.
        perform 1 from finding_responses r join follow_ups u on u.id = r.follow_up_id
          where r.finding_id = new.finding_id for share of u;
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
        if exists (select 1 from evidence_withdrawals where evidence_id = new.evidence_id) then
          raise exception 'The evidence was withdrawn.' using errcode = 'restrict_violation';
        end if;
        if new.closing = 'IMPLEMENTED' and not exists (select 1 from finding_responses r
          join follow_ups u on u.id = r.follow_up_id where r.finding_id = new.finding_id and u.state = 'DONE') then
          raise exception 'The action is not done.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function refuse_finding_check() returns trigger language plpgsql as $$
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

      alter table finding_responses drop column due_on;
    `);
  }
}
