import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `answered` is whether nothing more is awaited of the finding. */
const extensions = (answered: string) => `
  create or replace function refuse_reply_extension() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from assessment_replies where assessment_id = new.assessment_id)
      or exists (select 1 from assessment_withdrawals where assessment_id = new.assessment_id)
      or ${answered}
      or exists (select 1 from finding_withdrawals where finding_id = new.finding_id) then
      raise exception 'Only what waits for a reply can be extended.' using errcode = 'restrict_violation';
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
`;

/** A finding to which the lead team declined to reply can still be answered by the same day, so that day is extended, too. */
export class ExtendAnswers1780000002097 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      extensions(`exists (select 1 from finding_replies where finding_id = new.finding_id and ending <> 'DECLINED')
      or exists (select 1 from finding_responses where finding_id = new.finding_id)
      or exists (select 1 from finding_checks where finding_id = new.finding_id)`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(extensions('exists (select 1 from finding_replies where finding_id = new.finding_id)'));
  }
}
