import { parseFindingReference, parseReference } from '@followthrough/domain/reference';
import { isAboutNamed } from '../commitments/about-named.js';
import { contributesTo } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, raw, shared, sql, type Sql } from '../platform/sql/sql.js';
import { findable } from '../platform/views/findable.js';
import { page, reads } from '../platform/views/reads.js';
import type { FieldReading } from '../platform/views/view.js';
import { FindingsArgs } from './finding-list.inputs.js';
import type { Finding } from './finding.entity.js';
import { delayOf, findingView, isLatest, replyDue, stateOf } from './finding.view.js';

/** Overdue answers, overdue actions, what is to check, what waits for the team by its date, then what is over. */
const byUrgency = (f: Row<Finding>, reading: FieldReading): Sql => {
  const due = sql`(select coalesce(min(r.due_on), ${replyDue(f)})::text from finding_responses r
    where r.finding_id = ${f.id})`;
  const newestFirst = sql`lpad((999999999999 - ${f.number})::text, 12, '0')`;
  return sql`(select case when late.delay = 'ANSWER' then '0' || ${replyDue(f)}::text
      when late.delay = 'ACTION' then '1' || ${due}
      when late.state = 'TO_CHECK' then '2' || ${due}
      when late.state in ('DRAFT', 'UNANSWERED') then '3' || ${replyDue(f)}::text
      when late.state = 'TO_DO' then '4' || ${due}
      else '5' || ${newestFirst} end
    from (select ${stateOf(f)} as state, ${delayOf(f, reading)} as delay offset 0) late)`;
};

/** Whether this is true of its commitment, `c`. */
const isOf = (f: Row<Finding>, such: Sql): Sql =>
  sql`exists (select 1 from commitments c where c.id = ${f.commitmentId} and ${such})`;

const title = (f: Row<Finding>): Sql =>
  sql`(select w.title from finding_wordings w where w.finding_id = ${f.id} order by w.number desc limit 1)`;

/** Of the latest wording, read once by its index. */
const inTitle = (f: Row<Finding>, holds: (words: Sql) => Sql): Sql =>
  sql`${f.id} in (select finding_id from ${shared(sql`select w.finding_id from finding_wordings w
    where ${holds(sql`folded(w.title)`)} and ${isLatest({ findingId: raw('w.finding_id'), number: raw('w.number') })}`)})`;

const byWords = findable(findingView, (f, _, { text }) => ({
  names: [title(f)],
  words: sql`folded(${title(f)})`,
  within: (holds) => inTitle(f, holds),
  also: isAboutNamed(f.commitmentId, text),
}));

/** A reference selects only that finding, or those of that commitment. */
function chosen(f: Row<Finding>, reading: FieldReading<FindingsArgs>): Sql {
  const filter = reading.args.filter ?? {};
  refuseTooMany(filter);
  const text = filter.text ?? '';
  const [own, commitments] = [parseFindingReference(text), parseReference(text)];
  const others = (row: Row<Finding>) => askedBesidesText(row, reading);
  if (own !== null) return allOf([others(f), sql`${f.number} = ${own}::bigint`]);
  if (commitments !== null) return allOf([others(f), isOf(f, sql`c.number = ${commitments}::bigint`)]);
  return byWords.chosen(f, reading, others);
}

function askedBesidesText(f: Row<Finding>, reading: FieldReading<FindingsArgs>): Sql {
  const { states, severities, delays, teamIds } = reading.args.filter ?? {};
  return allOf([
    states && sql`${stateOf(f)} = any(${states})`,
    severities &&
      sql`(select w.severity from finding_wordings w where w.finding_id = ${f.id} order by w.number desc limit 1)
      = any(${severities})`,
    delays && sql`${delayOf(f, reading)} = any(${delays})`,
    teamIds && isOf(f, sql`c.lead_team_id = any(${teamIds}::uuid[])`),
  ]);
}

reads({
  findings: page(
    findingView,
    'Visible findings that match a filter; by default overdue ones first, closed and withdrawn ones last.',
    {
      args: FindingsArgs,
      orders: { URGENCY: { by: byUrgency, type: 'text' }, RELEVANCE: byWords.byName },
      few: true,
      where: chosen,
    },
  ),
  findingsToAnswer: page(findingView, 'Findings that wait for an answer of the user’s team, earliest deadline first.', {
    args: PageArgs,
    orders: { DEADLINE: { by: replyDue, type: 'date' } },
    few: true,
    where: (f, { reader }) =>
      allOf([
        sql`${stateOf(f)} in ('DRAFT', 'UNANSWERED')`,
        sql`${f.raisedBy} <> ${reader.id}::uuid`,
        isOf(f, sql`c.archived_at is null and ${contributesTo(raw('c.lead_team_id'), reader)}`),
      ]),
  }),
  findingsToCheck: page(
    findingView,
    'For auditors: findings that are overdue or wait for a check: overdue answers first, then overdue actions.',
    {
      args: PageArgs,
      orders: { URGENCY: { by: byUrgency, type: 'text' } },
      few: true,
      where: (f, reading) =>
        allOf([
          sql`${reading.reader.isAuditor}::boolean`,
          isOf(f, sql`c.archived_at is null`),
          sql`(${stateOf(f)} = 'TO_CHECK' or ${delayOf(f, reading)} is not null)`,
        ]),
    },
  ),
});
