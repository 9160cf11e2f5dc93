import type { MigrationInterface, QueryRunner } from 'typeorm';

const accepted = `(select a.decision = 'ACCEPTED' and s.id = any(a.support_ids) from acceptances a
              where a.evidence_id = s.evidence_id order by a.sequence desc limit 1)`;
const superseded = (evidence: string) => `exists (select 1 from evidence newer
              where newer.item_id = ${evidence}.item_id and newer.number > ${evidence}.number
                and not exists (select 1 from evidence_withdrawals w where w.evidence_id = newer.id))`;
/** The current version of the test says what it requires of a milestone. */
const frozen = `select frozen.needed_grade from delivery_test_milestones frozen
          where frozen.milestone_id = m.id and frozen.delivery_test_id = (
            select t.id from delivery_tests t where t.commitment_id = m.commitment_id order by t.number desc limit 1)`;

/** The last day on which accepted evidence of this grade proves milestone `m`; `which` narrows the evidence `e`. */
const proof = (grade: string, which: string) => `
          select max(coalesce(e.valid_until, 'infinity')) as until
          from counting_supports s join evidence e on e.id = s.evidence_id
          where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS' and s.grade <= ${grade}
            and ${accepted} ${which}`;

const views = (which: string) => `
      create or replace view met_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id, proof.until as met_until
        from milestones m cross join lateral (${proof('m.needed_grade', which)}) proof
        where m.removed_at is null and proof.until is not null;

      -- Milestones that stand against “delivered” on every day after proven_until.
      create or replace view unproven_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id,
          case when was.needed_grade is null then null when m.removed_at is not null then 'REMOVED'
            when not m.is_required then 'NOT_REQUIRED'
            when was.needed_grade < m.needed_grade then 'GRADE_LOWERED' end as since_test,
          coalesce(proof.until, '-infinity') as proven_until
        from milestones m left join lateral (${frozen}) was on true
        cross join lateral (${proof(
          'least(was.needed_grade, case when m.is_required and m.removed_at is null then m.needed_grade end)',
          which,
        )}) proof
        where (was.needed_grade is not null or (m.is_required and m.removed_at is null))
          and coalesce(proof.until, '-infinity') < 'infinity';`;

/**
 * A version of evidence that was replaced proves nothing more: its replacement may say less or hold for less time, so it is
 * accepted first. A trigger refuses decisions on versions that were replaced.
 */
export class ProveByCurrentEvidence1780000001850 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${views(`and not ${superseded('e')}`)}
      create function refuse_decision_on_superseded() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from evidence e where e.id = new.evidence_id and ${superseded('e')}) then
          raise exception 'A newer version of this evidence exists.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger decides_on_current before insert on acceptances
        for each row execute function refuse_decision_on_superseded();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${views('')}
      drop trigger decides_on_current on acceptances;
      drop function refuse_decision_on_superseded;
    `);
  }
}
