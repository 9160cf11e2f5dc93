import { parseReference } from '@followthrough/domain/reference';
import { isAmong } from '../people/teams/work-of.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, sql, type Sql } from '../platform/sql/sql.js';
import { page, reads } from '../platform/views/reads.js';
import { searched } from '../platform/views/search-text.js';
import type { FieldReading, PageOrder } from '../platform/views/view.js';
import type { FollowUp } from './follow-up.entity.js';
import { FollowUpsArgs, MyWorkArgs, type FollowUpOrder } from './follow-up-list.inputs.js';
import { followUpView, isToDo } from './follow-up.view.js';

type FollowUpRow = Pick<Row<FollowUp>, 'state' | 'assigneeId' | 'teamId'>;

/** Open follow-ups of the reader, or of their teams and everyone in them. What a team is to do is everyone's in it. */
export function isWork(f: FollowUpRow, { args, reader }: FieldReading<Pick<MyWorkArgs, 'of'>>): Sql {
  return sql`${isToDo(f)} and (${isAmong(f.assigneeId, args.of, reader)} or ${f.teamId} = any(${reader.teamIds}))`;
}

const orders: Record<FollowUpOrder, PageOrder<FollowUp>> = {
  // Overdue ones lead.
  DUE: { by: (f) => sql`coalesce(${f.dueOn}, 'infinity'::date)`, type: 'date' },
  // The id keeps two people of one name apart.
  PERSON: {
    by: (f) => sql`coalesce((select lower(p.name) from people p where p.id = ${f.assigneeId}),
        (select lower(t.name) from teams t where t.id = ${f.teamId}), '')
      || ' ' || coalesce(${f.assigneeId}, ${f.teamId}) || ' ' || coalesce(${f.dueOn}::text, '9999-12-31')`,
    type: 'text',
  },
};

function chosen(f: Row<FollowUp>, { args }: FieldReading<FollowUpsArgs>): Sql {
  const filter = args.filter ?? {};
  refuseTooMany(filter);
  const { states, assigneeIds, teamIds, dueFrom, dueUntil } = filter;
  return allOf([
    states && sql`${f.state} = any(${states})`,
    assigneeIds && sql`(${f.assigneeId} = any(${assigneeIds}::uuid[]) or ${f.teamId} = any(${assigneeIds}::uuid[]))`,
    teamIds &&
      sql`exists (select 1 from commitments c where c.id = ${f.commitmentId} and c.lead_team_id = any(${teamIds}::uuid[]))`,
    dueFrom && sql`${f.dueOn} >= ${dueFrom}::date`,
    dueUntil && sql`${f.dueOn} <= ${dueUntil}::date`,
    says(f, filter.text),
  ]);
}

/** The text anywhere in its words or in the title of its commitment; a reference names the commitment alone. */
function says(f: Row<FollowUp>, typed: string | null | undefined): Sql | null {
  const text = searched(typed);
  if (!text) return null;
  const number = parseReference(text.text);
  const ofCommitment = (is: Sql) => sql`exists (select 1 from commitments c where c.id = ${f.commitmentId} and ${is})`;
  if (number !== null) return ofCommitment(sql`c.number = ${number}::bigint`);
  const like = (words: Sql) => sql`lower(${words}) like lower(${text.pattern}::text)`;
  return sql`(${like(f.title)} or ${like(sql`coalesce(${f.details}, '')`)} or ${ofCommitment(like(sql`c.title`))})`;
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
