import { limits } from '@followthrough/domain/limits';
import { closedStatuses } from '@followthrough/domain/statuses';
import type { Commitment } from '../commitments/commitment.entity.js';
import type { Context, Identified } from '../platform/changes/context.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Bound, type Sql } from '../platform/sql/sql.js';

/** Of the standing of a commitment, what `select` names from `s`. */
export function ofStanding(c: Row<Commitment>, select: Sql): Sql {
  return sql`select ${select} from standings s where s.commitment_id = ${c.id}`;
}

/** The same meaning as `datePassed` of the domain: its last day is over, and nothing open has been judged since. */
export function isDatePassed(c: Row<Commitment>, today: Bound): Sql {
  return late(c, today, sql`(s.judged_on is null or s.judged_on <= ${c.dueLatest})`);
}

/** The same meaning as `overdue` of the domain: its last day is over, and a later judgement holds an open status. */
export function isOverdue(c: Row<Commitment>, today: Bound): Sql {
  return late(c, today, sql`s.judged_on > ${c.dueLatest}`);
}

/** The same meaning as `stale` of the domain. */
export function isStale(c: Row<Commitment>, today: Bound): Sql {
  return sql`exists (${ofStanding(c, sql`1`)} and s.status <> all(${closedStatuses}::text[])
    and ${today}::date - (s.last_news_at at time zone 'UTC')::date >= ${limits.staleDays}::integer)`;
}

function late(c: Row<Commitment>, today: Bound, judged: Sql): Sql {
  return sql`(${c.dueLatest} is not null and ${c.dueLatest} < ${today}::date
    and exists (${ofStanding(c, sql`1`)} and s.status <> all(${closedStatuses}::text[]) and ${judged}))`;
}

/**
 * Works out where a commitment stands from its whole history, in the transaction of a change to it. Whoever calls holds
 * the lock that recording an event takes on its subject, so no other change of this commitment is half done meanwhile.
 */
export async function restand(ctx: Context, commitment: Identified): Promise<void> {
  await ctx.db.query(standingFromHistory, [commitment.id]);
}

/** The stage recorded last; the judgement that holds (`currentJudgement`); the last news that was not withdrawn. */
const standingFromHistory = `
  insert into standings as standing
    (commitment_id, stage, stage_since, status, judgement_id, judged_on, judged_at, last_news_at)
  select $1, changed.stage, changed.effective_edtf, coalesce(judged.status, 'UNCLEAR'), judged.id, judged.effective_on,
    judged.recorded_at, news.last_at
  from (
    select stage, effective_edtf from stage_changes where commitment_id = $1 and party_id is null
    order by sequence desc limit 1) changed
  left join lateral (
    select j.* from judgements j where j.commitment_id = $1
      and not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id)
    order by j.effective_on desc, j.recorded_at desc, j.sequence desc limit 1) judged on true
  cross join lateral (
    select max(at) as last_at from (
      select max(created_at) as at from statements where commitment_id = $1
      union all select max(recorded_at) from stage_changes where commitment_id = $1
      union all select max(j.recorded_at) from judgements j where j.commitment_id = $1
        and not exists (select 1 from judgement_withdrawals w where w.judgement_id = j.id)
      union all select max(e.submitted_at) from evidence e where e.commitment_id = $1
        and not exists (select 1 from evidence_withdrawals w where w.evidence_id = e.id)) every) news
  on conflict (commitment_id) do update set
    stage = excluded.stage, stage_since = excluded.stage_since, status = excluded.status,
    judgement_id = excluded.judgement_id, judged_on = excluded.judged_on, judged_at = excluded.judged_at,
    last_news_at = excluded.last_news_at`;
