import type { MigrationInterface, QueryRunner } from 'typeorm';
import { commitmentsByDay, dayOf, effectiveCommitments, followEffectiveDays, since } from './effective-days.js';

/**
 * What is known today to have been so on each day, of every commitment: since when there is one, its due date, whether it was
 * archived, and its standing in each voice. Computed from its whole history, so that no list reads histories.
 */
export class StandByEffectiveDay1780000002080 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${effectiveCommitments}
      create table effective_standings (
        commitment_id uuid not null references commitments,
        voice text not null,
        from_on date not null,
        until_on date not null check (until_on > from_on),
        stage text not null,
        stage_since text,
        status text not null,
        judgement_id uuid,
        assessment_id uuid,
        judged_on date,
        judged_at timestamptz,
        is_disputed boolean not null,
        was_delivered boolean not null,
        is_override boolean not null,
        last_news_at timestamptz not null,
        primary key (commitment_id, voice, from_on)
      );
      create index on effective_standings (voice, until_on, from_on) include (commitment_id, status, stage);

      revoke update on effective_commitments, effective_standings from followthrough_app;
      grant delete on effective_commitments, effective_standings to followthrough_app;

      -- The first day on which there is a commitment: that of its first statement, and at the latest that of its record.
      create function exists_from(about uuid) returns date language sql stable as $$
        select ${since(
          `(select min(published.published_earliest) from counting_statements said
            join sources published on published.id = said.source_id where said.commitment_id = c.id)`,
          'c.created_at',
        )}
        from commitments c where c.id = about
      $$;

      ${commitmentsByDay}
      create function standings_by_day(about uuid) returns setof effective_standings language sql stable as $$
        with began as materialized (select exists_from(about) as day),
        reported as (
          select j.*, ${since('j.effective_on', 'j.recorded_at')} as on_day from judgements j
          where j.commitment_id = about and not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id)),
        -- What counts in each voice, and from which day until which. Signing off and assessing are so when they are done.
        judged as (
          select 'REPORTED' as voice, j.id as judgement_id, null::uuid as assessment_id, j.status, j.effective_on, j.recorded_at,
            j.sequence, j.recorded_at as judged_at, false as is_override, j.on_day as from_on, 'infinity'::date as until_on
          from reported j
          union all
          select 'AGREED', j.id, null, j.status, j.effective_on, j.recorded_at, j.sequence, signed.at,
            signed.override is not null, greatest(j.on_day, ${dayOf('signed.at')}),
            coalesce(${dayOf('signed.ended_at')}, 'infinity')
          from reported j cross join lateral (
            select s.*, lead(s.at) over (order by s.sequence) as ended_at from sign_offs s where s.judgement_id = j.id) signed
          where signed.decision = 'AGREED'
          union all
          select 'ASSESSED', a.judgement_id, a.id, a.status, ${dayOf('a.drafted_at')}, r.at, a.sequence, r.at,
            a.override is not null, ${dayOf('r.at')}, 'infinity'
          from assessments a join assessment_replies r on r.assessment_id = a.id
          where a.commitment_id = about
            and not exists (select 1 from assessment_withdrawals w where w.assessment_id = a.id)),
        -- A first stage has no day of its own: it is so from the beginning.
        moved as (
          select m.*, case when m.effective_edtf is null then (select day from began)
            else ${since('m.effective_earliest', 'm.recorded_at')} end as on_day
          from stage_changes m where m.commitment_id = about),
        known as (
          select ${since('published.published_earliest', 'said.created_at')} as on_day, said.created_at as at
          from counting_statements said join sources published on published.id = said.source_id
          where said.commitment_id = about
          union all select on_day, recorded_at from moved
          union all select from_on, recorded_at from judged where voice <> 'AGREED'
          union all select ${since('e.effective_earliest', 'e.submitted_at')}, e.submitted_at from evidence e
            where e.commitment_id = about
              and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)),
        -- News is as late as its record, and before it was recorded as late as its day, so that no day has news of a later one.
        told as (
          select on_day, on_day::timestamp at time zone 'UTC' as at from known
          union all select ${dayOf('at')}, at from known),
        turns as (
          select day from began
          union select greatest(turn.day, (select day from began)) from (
            select from_on as day from judged
            union all select until_on from judged where until_on < 'infinity'
            union all select ${dayOf('judged_at')} from judged
            union all select on_day from moved where party_id is null) turn),
        delivered as materialized (
          select voice, range_agg(daterange(from_on, until_on)) as days from judged
          where status = 'DELIVERED' and from_on < until_on group by voice),
        -- The three voices of a day side by side: whether they disagree is asked once for it.
        stood as (
          select t.day, voices.voice, latest.*,
            coalesce(max(latest.judgement_id::text) filter (where voices.voice = 'ASSESSED') over same_day
                = max(latest.judgement_id::text) filter (where voices.voice = 'REPORTED') over same_day
              and max(latest.status) filter (where voices.voice = 'ASSESSED') over same_day
                <> max(latest.status) filter (where voices.voice = 'REPORTED') over same_day, false) as is_disputed,
            coalesce(delivered.days @> t.day, false) as was_delivered
          from turns t
          cross join unnest('{REPORTED,AGREED,ASSESSED}'::text[]) voices (voice)
          left join delivered on delivered.voice = voices.voice
          left join lateral (
            select coalesce(j.status, 'UNCLEAR') as status, j.judgement_id, j.assessment_id, j.effective_on as judged_on,
              case when ${dayOf('j.judged_at')} <= t.day then j.judged_at
                else j.from_on::timestamp at time zone 'UTC' end as judged_at, j.is_override
            from judged j where j.voice = voices.voice and j.from_on <= t.day and j.until_on > t.day
            order by j.effective_on desc, j.recorded_at desc, j.sequence desc limit 1) latest on true
          window same_day as (partition by t.day)),
        timeline as (
          select day, max(turn) over so_far as turn, max(at) over so_far as last_news_at from (
            select day, max(turn) as turn, max(at) as at from (
              select day, day as turn, null::timestamptz as at from turns
              union all select greatest(on_day, (select day from began)), null, at from told) every
            group by day) days
          window so_far as (order by day)),
        found as (
          select s.voice, l.day as from_on, changed.stage, changed.effective_edtf as stage_since,
            coalesce(s.status, 'UNCLEAR') as status, s.judgement_id, s.assessment_id, s.judged_on, s.judged_at,
            s.is_disputed, s.was_delivered, coalesce(s.is_override, false) as is_override, l.last_news_at
          from timeline l join stood s on s.day = l.turn
          cross join lateral (
            select m.stage, m.effective_edtf from moved m where m.party_id is null and m.on_day <= s.day
            order by m.sequence desc limit 1) changed),
        changing as (
          select f.*, to_jsonb(f) - 'from_on' is distinct from
            lag(to_jsonb(f) - 'from_on') over (partition by voice order by from_on) as is_change from found f)
        select about, voice, from_on, coalesce(lead(from_on) over (partition by voice order by from_on), 'infinity'), stage,
          stage_since, status, judgement_id, assessment_id, judged_on, judged_at, is_disputed, was_delivered, is_override,
          last_news_at
        from changing where is_change
      $$;

      ${followEffectiveDays}
      select follow_effective_days(id) from commitments;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function follow_effective_days, standings_by_day, commitments_by_day, exists_from;
      drop table effective_standings, effective_commitments;
    `);
  }
}
