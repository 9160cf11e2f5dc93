import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What counts in each voice is looked up by commitment. The view mentions `counting` twice, so PostgreSQL would otherwise read
 * all judgements each time that one commitment is asked about.
 */
export class LookUpJudgements1780000002094 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view counting_judgements with (security_invoker = true) as
        with counting as not materialized (
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
    `);
  }

  async down(db: QueryRunner): Promise<void> {
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
    `);
  }
}
