import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `refusal` is of an extension to a day that is not later than this one. */
const extension = (unfit: '<' | '<=', refusal: string) => `
  create or replace function refuse_reply_extension() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from assessment_replies where assessment_id = new.assessment_id)
      or exists (select 1 from assessment_withdrawals where assessment_id = new.assessment_id)
      or exists (select 1 from finding_replies where finding_id = new.finding_id and ending <> 'DECLINED')
      or exists (select 1 from finding_responses where finding_id = new.finding_id)
      or exists (select 1 from finding_checks where finding_id = new.finding_id)
      or exists (select 1 from finding_withdrawals where finding_id = new.finding_id) then
      raise exception 'Only what waits for a reply can be extended.' using errcode = 'restrict_violation';
    end if;
    if new.reply_due ${unfit} (
      select reply_due from assessments where id = new.assessment_id
      union all select reply_due from findings where id = new.finding_id
      union all select reply_due from reply_extensions where assessment_id = new.assessment_id
      union all select reply_due from reply_extensions where finding_id = new.finding_id
      order by reply_due desc limit 1) then
      raise exception '${refusal}' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`;

/**
 * An extension keeps since when the commitment was archived, so that the time of all archivings is added up before it is rounded
 * to days. One that an earlier day covers leaves the last day as it is. Earlier extensions were of whole days.
 */
export class AddUpArchivedTime1780000002098 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reply_extensions disable trigger only_added_to;
      alter table reply_extensions add column archived_at timestamptz;
      update reply_extensions x set archived_at = x.at - interval '24 hours' * (x.reply_due - (
        select max(earlier.reply_due) from (
          select a.reply_due from assessments a where a.id = x.assessment_id
          union all select f.reply_due from findings f where f.id = x.finding_id
          union all select y.reply_due from reply_extensions y where y.reply_due < x.reply_due
            and coalesce(y.assessment_id, y.finding_id) = coalesce(x.assessment_id, x.finding_id)) earlier));
      alter table reply_extensions enable trigger only_added_to;
      alter table reply_extensions alter column archived_at set not null, add check (archived_at < at);
      ${extension('<', 'The last day for a reply never moves to an earlier day.')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${extension('<=', 'The last day for a reply only moves to a later day.')}
      alter table reply_extensions drop column archived_at;
    `);
  }
}
