import type { MigrationInterface, QueryRunner } from 'typeorm';

const accepted = `(select a.decision = 'ACCEPTED' and s.id = any(a.support_ids) from acceptances a
              where a.evidence_id = s.evidence_id order by a.sequence desc limit 1)`;
/** The current version of the test says what it requires of a milestone. */
const frozen = `select frozen.needed_grade from delivery_test_milestones frozen
          where frozen.milestone_id = m.id and frozen.delivery_test_id = (
            select t.id from delivery_tests t where t.commitment_id = m.commitment_id order by t.number desc limit 1)`;
const sinceTest = `case when was.needed_grade is null then null when m.removed_at is not null then 'REMOVED'
            when not m.is_required then 'NOT_REQUIRED'
            when was.needed_grade < m.needed_grade then 'GRADE_LOWERED' end as since_test`;
const stricter = `least(was.needed_grade, case when m.is_required and m.removed_at is null then m.needed_grade end)`;

/** The functions of two triggers, with what they ask besides. */
const triggers = (onAgreeing: string, onAssessing: string) => `
      create or replace function refuse_unproven_delivery() returns trigger language plpgsql as $$
      begin
        if new.decision = 'AGREED' and new.override is null and exists (
          select 1 from judgements j join unproven_milestones u on u.commitment_id = j.commitment_id
          where j.id = new.judgement_id and j.status = 'DELIVERED' ${onAgreeing}) then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create or replace function refuse_unproven_assessment() returns trigger language plpgsql as $$
      begin
        if new.status = 'DELIVERED' and new.override is null and exists (
          select 1 from unproven_milestones u where u.commitment_id = new.commitment_id ${onAssessing}) then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`;

/**
 * Evidence can hold until a day. Whether it has expired depends on the day of asking and is never stored: the views give the
 * last day on which a milestone is met, and each question compares it with its own day. A later sign-off changes nothing earlier.
 */
export class LetEvidenceExpire1780000001849 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence
        add column valid_until date,
        add constraint evidence_validity_check check (valid_until is null
          or kind <> 'SEARCH' and (effective_earliest is null or valid_until >= effective_earliest));

      create or replace view met_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id, proof.until as met_until
        from milestones m cross join lateral (
          select max(coalesce(e.valid_until, 'infinity')) as until
          from counting_supports s join evidence e on e.id = s.evidence_id
          where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS' and s.grade <= m.needed_grade
            and ${accepted}) proof
        where m.removed_at is null and proof.until is not null;

      -- Milestones that stand against “delivered” on every day after proven_until.
      create or replace view unproven_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id, ${sinceTest},
          coalesce(proof.until, '-infinity') as proven_until
        from milestones m left join lateral (${frozen}) was on true
        cross join lateral (
          select max(coalesce(e.valid_until, 'infinity')) as until
          from counting_supports s join evidence e on e.id = s.evidence_id
          where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS' and s.grade <= ${stricter}
            and ${accepted}) proof
        where (was.needed_grade is not null or (m.is_required and m.removed_at is null))
          and coalesce(proof.until, '-infinity') < 'infinity';
      ${triggers(
        `and u.proven_until < (new.at at time zone 'UTC')::date`,
        `and u.proven_until < (new.drafted_at at time zone 'UTC')::date`,
      )}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view met_milestones, unproven_milestones;
      create view met_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id from milestones m
        where m.removed_at is null and exists (
          select 1 from counting_supports s
          where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS' and s.grade <= m.needed_grade
            and ${accepted});
      create view unproven_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id, ${sinceTest}
        from milestones m left join lateral (${frozen}) was on true
        where (was.needed_grade is not null or (m.is_required and m.removed_at is null))
          and not exists (
            select 1 from counting_supports s
            where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS' and s.grade <= ${stricter}
              and ${accepted});
      revoke insert, update on met_milestones, unproven_milestones from followthrough_app;
      ${triggers('', '')}
      alter table evidence drop column valid_until;
    `);
  }
}
