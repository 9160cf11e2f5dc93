import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Standings keep whether the commitment was delivered before in that voice, and whether “delivered” was agreed or assessed
 * without accepted evidence, so that boards and registers read no history for them.
 */
export class KeepReversals1780000001821 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view counting_judgements with (security_invoker = true) as
        with counting as (
          select j.* from judgements j
          where not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id))
        select 'REPORTED' as voice, j.commitment_id, j.id as judgement_id, j.status, j.effective_on, j.recorded_at,
          j.sequence, j.recorded_at as judged_at, null::uuid as assessment_id, false as is_override
        from counting j
        union all
        select 'AGREED', j.commitment_id, j.id, j.status, j.effective_on, j.recorded_at, j.sequence, signed.at, null,
          signed.override is not null
        from counting j cross join lateral (
          select s.decision, s.at, s.override from sign_offs s where s.judgement_id = j.id
          order by s.sequence desc limit 1) signed
        where signed.decision = 'AGREED'
        union all
        select 'ASSESSED', a.commitment_id, a.judgement_id, a.status, (a.drafted_at at time zone 'UTC')::date, r.at,
          a.sequence, r.at, a.id, a.override is not null
        from assessments a join assessment_replies r on r.assessment_id = a.id
        where not exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id);

      alter table standings
        add column was_delivered boolean not null default false,
        add column is_override boolean not null default false;
      alter table standings disable trigger only_ended;
      update standings s set
        was_delivered = exists (select 1 from counting_judgements j
          where j.commitment_id = s.commitment_id and j.voice = s.voice and j.status = 'DELIVERED'),
        is_override = exists (select 1 from counting_judgements j
          where j.commitment_id = s.commitment_id and j.voice = s.voice and j.judgement_id = s.judgement_id
            and j.assessment_id is not distinct from s.assessment_id and j.is_override)
      where s.until_at = 'infinity' and s.judgement_id is not null;
      alter table standings enable trigger only_ended;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table standings drop column was_delivered, drop column is_override;
      drop view counting_judgements;
      create view counting_judgements with (security_invoker = true) as
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
      revoke insert, update on counting_judgements from followthrough_app;
    `);
  }
}
