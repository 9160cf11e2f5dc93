import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `own`: who answered the finding, or had to do with the action that the answer promised. */
const checks = (own: string) => `
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
        where r.finding_id = new.finding_id and new."by" in (${own}))
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
`;

/** Nobody closes a finding whose action they were to do, wherever it was given since. Titles of findings are searched. */
export class SearchFindingsAndGuardChecks1780000002099 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${checks('r."by", r.owner_id, u.assignee_id, u.created_by')}
      create index finding_wordings_by_words on finding_wordings using gin (folded(title) gin_trgm_ops);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index finding_wordings_by_words;
      ${checks('r."by", u.assignee_id, u.created_by')}
    `);
  }
}
