import { parseReference } from '@followthrough/domain/reference';
import { isAboutNamed } from '../commitments/about-named.js';
import { isAmong } from '../people/teams/work-of.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, sql, type Sql } from '../platform/sql/sql.js';
import { findable } from '../platform/views/findable.js';
import { page, reads } from '../platform/views/reads.js';
import type { FieldReading, PageOrder } from '../platform/views/view.js';
import type { FollowUp } from './follow-up.entity.js';
import { FollowUpsArgs, MyWorkArgs, type FollowUpFilter, type FollowUpOrder } from './follow-up-list.inputs.js';
import { followUpView, isToDo } from './follow-up.view.js';

type FollowUpRow = Pick<Row<FollowUp>, 'state' | 'assigneeId' | 'teamId'>;

/**
 * Open follow-ups of the reader, or of their teams and all their members. A follow-up of a team belongs to every
 * member.
 */
export function isWork(f: FollowUpRow, { args, reader }: FieldReading<Pick<MyWorkArgs, 'of'>>): Sql {
  return sql`${isToDo(f)} and (${isAmong(f.assigneeId, args.of, reader)} or ${f.teamId} = any(${reader.teamIds}))`;
}

const byWords = findable(followUpView, (f, _, { text }) => ({
  names: [f.title],
  words: sql`folded(${f.title} || ' ' || coalesce(${f.details}, ''))`,
  also: isAboutNamed(f.commitmentId, text),
  latest: f.createdAt,
}));

const orders: Record<FollowUpOrder, PageOrder<FollowUp, FollowUpsArgs>> = {
  // Overdue ones come first.
  DUE: { by: (f) => sql`coalesce(${f.dueOn}, 'infinity'::date)`, type: 'date' },
  // The id separates two people with the same name.
  PERSON: {
    by: (f) => sql`coalesce((select lower(p.name) from people p where p.id = ${f.assigneeId}),
        (select lower(t.name) from teams t where t.id = ${f.teamId}), '')
      || ' ' || coalesce(${f.assigneeId}, ${f.teamId}) || ' ' || coalesce(${f.dueOn}::text, '9999-12-31')`,
    type: 'text',
  },
  RELEVANCE: byWords.byName,
};

/** A reference selects only that commitment. */
function chosen(f: Row<FollowUp>, reading: FieldReading<FollowUpsArgs>): Sql {
  const filter = reading.args.filter ?? {};
  refuseTooMany(filter);
  const number = parseReference(filter.text ?? '');
  if (number === null) return byWords.chosen(f, reading, (row) => askedBesidesText(row, filter));
  return allOf([
    askedBesidesText(f, filter),
    sql`exists (select 1 from commitments c where c.id = ${f.commitmentId} and c.number = ${number}::bigint)`,
  ]);
}

function askedBesidesText(f: Row<FollowUp>, filter: FollowUpFilter): Sql {
  const { states, assigneeIds, teamIds, dueFrom, dueUntil } = filter;
  return allOf([
    states && sql`${f.state} = any(${states})`,
    assigneeIds && sql`(${f.assigneeId} = any(${assigneeIds}::uuid[]) or ${f.teamId} = any(${assigneeIds}::uuid[]))`,
    teamIds &&
      sql`exists (select 1 from commitments c where c.id = ${f.commitmentId} and c.lead_team_id = any(${teamIds}::uuid[]))`,
    dueFrom && sql`${f.dueOn} >= ${dueFrom}::date`,
    dueUntil && sql`${f.dueOn} <= ${dueUntil}::date`,
  ]);
}

reads({
  myWork: page(followUpView, 'Open follow-ups of the user and their teams, overdue ones first.', {
    args: MyWorkArgs,
    orders,
    few: true,
    where: isWork,
  }),
  followUps: page(followUpView, 'Visible follow-ups that match a filter.', {
    args: FollowUpsArgs,
    orders,
    where: chosen,
  }),
});
