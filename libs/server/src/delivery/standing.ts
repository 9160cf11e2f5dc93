import { limits } from '@followthrough/domain/limits';
import { DayTime } from '@followthrough/domain/past-day';
import { closedStatuses } from '@followthrough/domain/statuses';
import { Voice } from '@followthrough/domain/vocabulary';
import type { Commitment } from '../commitments/commitment.entity.js';
import type { Context, Identified } from '../platform/changes/context.js';
import type { Row } from '../platform/sql/columns.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import type { Beside, Reading } from '../platform/views/view.js';

/** Selects the standing `s` for the voice of the reading. On a past day, only those of that day are there. */
export function isRead({ voice, asAt }: Reading): Sql {
  return asAt ? sql`s.voice = ${voice}` : sql`s.voice = ${voice} and s.until_at = 'infinity'`;
}

/** Selects values from the standing `s` of a commitment. */
export function ofStanding(c: Pick<Row<Commitment>, 'id'>, reading: Reading, select: Sql): Sql {
  return sql`select ${select} from standings s where s.commitment_id = ${c.id} and ${isRead(reading)}`;
}

/** The same in the team’s voice, whichever voice the reader chose. */
export function ofReported(c: Pick<Row<Commitment>, 'id'>, reading: Reading, select: Sql): Sql {
  return ofStanding(c, { ...reading, voice: Voice.REPORTED }, select);
}

/** The standing that belongs to a row of commitments. */
export const standing: Beside<Commitment> = (c, reading) => ofStanding(c, reading, raw('s.*'));

/** A condition on a commitment and its standing `s`. */
type Condition = (c: Row<Commitment>, s: Sql, reading: Reading) => Sql;

/** Whether the standing of a commitment meets a condition. */
export function stands(c: Row<Commitment>, reading: Reading, is: Condition): Sql {
  return sql`exists (${ofStanding(c, reading, sql`1`)} and ${is(c, raw('s'), reading)})`;
}

/**
 * The same meaning as `datePassed` in the domain: its last day has passed, and no judgement since has an open status.
 */
export const isDatePassed: Condition = (c, s, reading) =>
  sql`(${isLate(c, s, reading)} and (${s}.judged_on is null or ${s}.judged_on <= ${c.dueLatest}))`;

/** The same meaning as `overdue` in the domain: its last day has passed, and a later judgement has an open status. */
export const isOverdue: Condition = (c, s, reading) =>
  sql`(${isLate(c, s, reading)} and ${s}.judged_on > ${c.dueLatest})`;

/** The same meaning as `stale` in the domain. */
export const isStale: Condition = (c, s, { today }) => sql`(${isOpen(s)}
  and ${today}::date - (${s}.last_news_at at time zone 'UTC')::date >= ${limits.staleDays}::integer)`;

/**
 * The same meaning as `stalled` in the domain: a change of stage, of whichever party, and evidence that is accepted now, each
 * counted from the day it was recorded or accepted. Computed for each reading, so nothing is stored that time changes.
 */
export const isStalled: Condition = (c, s, reading) => sql`(${isOpen(s)}
  and not exists (select 1 from stage_changes moved where moved.commitment_id = ${c.id}
    and ${isWithinMonths(movedAt(c, reading), reading.today)})
  and not exists (select 1 from evidence e cross join lateral (select a.decision, a.at from acceptances a
      where a.evidence_id = e.id order by a.sequence desc limit 1) decided
    where e.commitment_id = ${c.id} and decided.decision = 'ACCEPTED' and ${isWithinMonths(sql`decided.at`, reading.today)}
      and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)))`;

/** When a change of stage `moved` was news. A first stage has no day of its own. */
const movedAt = (c: Row<Commitment>, reading: Reading): Sql =>
  newsAt(raw('moved.recorded_at'), sql`coalesce(moved.effective_earliest, ${c.beganOn})`, reading);

/** When there began to be a commitment: when it was recorded, and on a day before that, when it was first stated. */
export const beganAt = (c: Row<Commitment>, reading: Reading): Sql => newsAt(c.createdAt, c.beganOn, reading);

/** News has the time of its record; by the day it was so, it has that day as long as it was not recorded yet. */
const newsAt = (recordedAt: Sql, day: Sql, { asAt }: Reading): Sql =>
  asAt?.by === DayTime.EFFECTIVE
    ? sql`case when ${recordedAt} <= ${asAt.until}::timestamptz then ${recordedAt}
        else ${day}::timestamp at time zone 'UTC' end`
    : recordedAt;

const isWithinMonths = (at: Sql, today: Reading['today']): Sql => sql`(((${at} at time zone 'UTC')::date
  + make_interval(months => ${limits.stalledMonths}::integer))::date > ${today}::date)`;

/** The same meaning as `disputed` in the domain; kept in every voice. */
export const isDisputed: Condition = (_, s) => sql`${s}.is_disputed`;

/** The same meaning as `reversed` in the domain. */
export const isReversed: Condition = (_, s) => sql`(${s}.was_delivered and ${isOpen(s)})`;

/** “Delivered” was agreed or assessed although required milestones lacked accepted evidence; never true of a report. */
export const isOverride: Condition = (_, s) => sql`${s}.is_override`;

const isLate: Condition = (c, s, { today }) =>
  sql`(${c.dueLatest} is not null and ${c.dueLatest} < ${today}::date and ${isOpen(s)})`;

export const isOpen = (s: Sql): Sql => sql`${s}.status <> all(${closedStatuses}::text[])`;

/**
 * Computes the standing of a commitment in each voice from its whole history, in the transaction of a change. One that
 * differs from the current one replaces it, and the old one ends. The caller holds the lock that recording an event takes
 * on its subject, so no other change of this commitment is in progress.
 */
export async function restand(ctx: Context, commitment: Identified): Promise<void> {
  await ctx.db.query(standingsFromHistory, [commitment.id, Object.values(Voice), ctx.now()]);
  await followEffectiveDays(ctx, commitment);
}

/** Computes again what was so on each day, with the functions of `2102-keep-days-beside-commitments.ts`. */
export async function followEffectiveDays(ctx: Context, commitment: Identified): Promise<void> {
  await ctx.db.query('select follow_effective_days($1)', [commitment.id]);
}

/**
 * The latest stage recorded; in each voice the current judgement (`currentJudgement`), whether it was delivered before
 * (`reversed`), and whether the assessment disputes the report (`disputed`); the latest news that was not withdrawn.
 */
const standingsFromHistory = `
  with judged as (
    select voices.voice, latest.status, latest.judgement_id, latest.assessment_id, latest.effective_on, latest.judged_at,
      latest.is_override, exists (select 1 from counting_judgements once where once.commitment_id = $1
        and once.voice = voices.voice and once.status = 'DELIVERED') as was_delivered
    from unnest($2::text[]) voices(voice)
    left join lateral (
      select j.* from counting_judgements j where j.commitment_id = $1 and j.voice = voices.voice
      order by j.effective_on desc, j.recorded_at desc, j.sequence desc limit 1) latest on true),
  found as (
    select judged.voice, changed.stage, changed.effective_edtf as stage_since,
      coalesce(judged.status, 'UNCLEAR') as status, judged.judgement_id, judged.assessment_id,
      judged.effective_on as judged_on, judged.judged_at, judged.was_delivered,
      coalesce(judged.is_override, false) as is_override, disputed.is_disputed, news.last_at as last_news_at
    from (
      select stage, effective_edtf from stage_changes where commitment_id = $1 and party_id is null
      order by sequence desc limit 1) changed
    cross join judged
    cross join lateral (
      select exists (
        select 1 from judged assessed join judged reported using (judgement_id)
        where assessed.voice = 'ASSESSED' and reported.voice = 'REPORTED' and assessed.status <> reported.status
      ) as is_disputed) disputed
    cross join lateral (
      select max(at) as last_at from (
        select max(created_at) as at from counting_statements where commitment_id = $1
        union all select max(recorded_at) from stage_changes where commitment_id = $1
        union all select max(j.recorded_at) from counting_judgements j where j.commitment_id = $1
        union all select max(e.submitted_at) from evidence e where e.commitment_id = $1
          and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)) every) news),
  fresh as (
    select * from found where not exists (
      select 1 from standings s where s.commitment_id = $1 and s.voice = found.voice and s.until_at = 'infinity'
        and (s.stage, s.stage_since, s.status, s.judgement_id, s.assessment_id, s.judged_on, s.judged_at, s.is_disputed,
          s.was_delivered, s.is_override, s.last_news_at)
          is not distinct from (found.stage, found.stage_since, found.status, found.judgement_id, found.assessment_id,
            found.judged_on, found.judged_at, found.is_disputed, found.was_delivered, found.is_override,
            found.last_news_at))),
  ended as (
    update standings s set until_at = greatest($3::timestamptz, s.from_at) from fresh
    where s.commitment_id = $1 and s.voice = fresh.voice and s.until_at = 'infinity' returning s.voice, s.until_at)
  insert into standings (commitment_id, voice, from_at, stage, stage_since, status, judgement_id, assessment_id,
    judged_on, judged_at, is_disputed, was_delivered, is_override, last_news_at)
  -- Where the one before ends, and not earlier: the clock may have been put back, or a later request changed it first.
  select $1, voice, coalesce(ended.until_at, $3::timestamptz), stage, stage_since, status, judgement_id, assessment_id,
    judged_on, judged_at, is_disputed, was_delivered, is_override, last_news_at
  from fresh left join ended using (voice)`;
