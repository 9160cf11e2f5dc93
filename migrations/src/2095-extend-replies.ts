import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `due` is the last day for a reply. */
const assessmentReplies = (due: string) => `
  create or replace function refuse_assessment_reply() returns trigger language plpgsql as $$
  declare
    deadline timestamptz;
    team uuid;
  begin
    select (${due} + 1)::timestamp at time zone 'UTC', c.lead_team_id into deadline, team
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
`;

/** `due` is the last day for a reply. */
const findingReplies = (due: string) => `
  create or replace function refuse_finding_reply() returns trigger language plpgsql as $$
  declare
    deadline timestamptz;
  begin
    select (${due} + 1)::timestamp at time zone 'UTC' into deadline from findings f where f.id = new.finding_id;
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
`;

/**
 * When a commitment is restored, the lead team gets the days back for which it could not reply, to assessments and to findings:
 * each extension is a row that is only added. Silence is dated at the latest last day.
 */
export class ExtendReplies1780000002095 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reply_extensions (
        id uuid primary key,
        assessment_id uuid references assessments,
        finding_id uuid references findings,
        reply_due date not null,
        at timestamptz not null,
        check (num_nonnulls(assessment_id, finding_id) = 1)
      );
      create index reply_extensions_of_assessment on reply_extensions (assessment_id, reply_due)
        where assessment_id is not null;
      create index reply_extensions_of_finding on reply_extensions (finding_id, reply_due) where finding_id is not null;

      create function refuse_reply_extension() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from assessment_replies where assessment_id = new.assessment_id)
          or exists (select 1 from assessment_withdrawals where assessment_id = new.assessment_id)
          or exists (select 1 from finding_replies where finding_id = new.finding_id)
          or exists (select 1 from finding_withdrawals where finding_id = new.finding_id) then
          raise exception 'Only a draft can still be replied to.' using errcode = 'restrict_violation';
        end if;
        if new.reply_due <= (
          select reply_due from assessments where id = new.assessment_id
          union all select reply_due from findings where id = new.finding_id
          union all select reply_due from reply_extensions where assessment_id = new.assessment_id
          union all select reply_due from reply_extensions where finding_id = new.finding_id
          order by reply_due desc limit 1) then
          raise exception 'The last day for a reply only moves to a later day.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger allowed before insert on reply_extensions for each row execute function refuse_reply_extension();
      create trigger only_added_to before update or delete or truncate on reply_extensions
        for each statement execute function refuse_change();
      revoke update on reply_extensions from followthrough_app;

      ${assessmentReplies(`greatest(a.reply_due, (select max(x.reply_due) from reply_extensions x
          where x.assessment_id = a.id))`)}
      ${findingReplies(`greatest(f.reply_due, (select max(x.reply_due) from reply_extensions x
          where x.finding_id = f.id))`)}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${assessmentReplies('a.reply_due')}
      ${findingReplies('f.reply_due')}
      drop table reply_extensions;
      drop function refuse_reply_extension;
    `);
  }
}
