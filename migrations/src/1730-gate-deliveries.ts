import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agreeing with “delivered” needs accepted evidence for every required milestone, or a reason why not. The reason and the
 * milestones are kept with the sign-off. A trigger refuses what a service should have.
 */
export class GateDeliveries1780000001730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Supported by accepted evidence of at least the needed grade.
      create view met_milestones with (security_invoker = true) as
        select m.id as milestone_id, m.commitment_id from milestones m
        where m.removed_at is null and exists (
          select 1 from counting_supports s
          where s.claim = 'MILESTONE' and s.claim_id = m.id and s.role = 'SUPPORTS' and s.grade <= m.needed_grade
            and (select a.decision = 'ACCEPTED' and s.id = any(a.support_ids) from acceptances a
              where a.evidence_id = s.evidence_id order by a.sequence desc limit 1));
      revoke insert, update on met_milestones from followthrough_app;

      alter table sign_offs
        add column override text,
        add column unmet_milestone_ids uuid[] not null default '{}',
        add check (decision = 'AGREED' or override is null),
        add check ((override is null) = (unmet_milestone_ids = '{}'));

      create function refuse_unproven_delivery() returns trigger language plpgsql as $$
      begin
        if new.decision = 'AGREED' and new.override is null and exists (
          select 1 from judgements j join milestones m on m.commitment_id = j.commitment_id
          where j.id = new.judgement_id and j.status = 'DELIVERED' and m.is_required and m.removed_at is null
            and not exists (select 1 from met_milestones met where met.milestone_id = m.id)) then
          raise exception 'A required milestone lacks accepted evidence.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger proven before insert on sign_offs for each row execute function refuse_unproven_delivery();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger proven on sign_offs;
      drop function refuse_unproven_delivery;
      alter table sign_offs drop column override, drop column unmet_milestone_ids;
      drop view met_milestones;
    `);
  }
}
