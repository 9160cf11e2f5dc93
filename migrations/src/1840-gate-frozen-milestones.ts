import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * “Delivered” has to be proven for the required milestones of the current version of the test, too. Removing a milestone, no
 * longer requiring it or lowering its grade after the test was written opens no gate.
 */
export class GateFrozenMilestones1780000001840 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Milestones that stand against “delivered”, each with what became of it since the test was written. The stricter of
      -- both grades counts: A sorts first, and least() ignores nulls.
      create view unproven_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id,
          case when was.needed_grade is null then null when m.removed_at is not null then 'REMOVED'
            when not m.is_required then 'NOT_REQUIRED'
            when was.needed_grade < m.needed_grade then 'GRADE_LOWERED' end as since_test
        from milestones m left join lateral (
          select frozen.needed_grade from delivery_test_milestones frozen
          where frozen.milestone_id = m.id and frozen.delivery_test_id = (
            select t.id from delivery_tests t where t.commitment_id = m.commitment_id order by t.number desc limit 1)) was
          on true
        where (was.needed_grade is not null or (m.is_required and m.removed_at is null))
          and not exists (
            select 1 from counting_supports s
            where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS'
              and s.grade <= least(was.needed_grade,
                case when m.is_required and m.removed_at is null then m.needed_grade end)
              and (select a.decision = 'ACCEPTED' and s.id = any(a.support_ids) from acceptances a
                where a.evidence_id = s.evidence_id order by a.sequence desc limit 1));
      revoke insert, update on unproven_milestones from followthrough_app;

      create or replace function refuse_unproven_delivery() returns trigger language plpgsql as $$
      begin
        if new.decision = 'AGREED' and new.override is null and exists (
          select 1 from judgements j join unproven_milestones u on u.commitment_id = j.commitment_id
          where j.id = new.judgement_id and j.status = 'DELIVERED') then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      create function refuse_unproven_assessment() returns trigger language plpgsql as $$
      begin
        if new.status = 'DELIVERED' and new.override is null and exists (
          select 1 from unproven_milestones where commitment_id = new.commitment_id) then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger proven before insert on assessments for each row execute function refuse_unproven_assessment();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger proven on assessments;
      drop function refuse_unproven_assessment;
      create or replace function refuse_unproven_delivery() returns trigger language plpgsql as $$
      begin
        if new.decision = 'AGREED' and new.override is null and exists (
          select 1 from judgements j join milestones m on m.commitment_id = j.commitment_id
          where j.id = new.judgement_id and j.status = 'DELIVERED' and m.is_required and m.removed_at is null
            and not exists (select 1 from met_milestones met where met.milestone_id = m.id)) then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      drop view unproven_milestones;
    `);
  }
}
