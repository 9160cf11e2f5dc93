import { Int } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { missingThingView } from '../delivery/judgement.view.js';
import { personView } from '../people/persons/person.view.js';
import { teamView } from '../people/teams/team.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { one, reads } from '../platform/views/reads.js';
import { raw, sql, type Sql } from '../platform/sql/sql.js';
import { DateTime } from '../platform/schema/scalars.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf, type Reading } from '../platform/views/view.js';
import { FollowUp } from './follow-up.entity.js';
import { IdArgs } from '../platform/schema/id.args.js';

/**
 * The end of its last version with another person or team. Past versions are in their table on every day, since they have been
 * kept; null where an earlier one, which nobody kept, could have had another.
 */
function assignedSince({ id, assigneeId, teamId, createdAt }: Row<FollowUp>, { asAt }: Reading): Sql {
  const until = asAt ? sql`and other.until_at <= ${asAt.until}::timestamptz` : raw('');
  return sql`coalesce((select max(other.until_at) from public.past_follow_ups other where other.id = ${id} ${until}
    and (other.assignee_id, other.team_id) is distinct from (${assigneeId}, ${teamId})),
    case when ${createdAt} >= coalesce((select past_kept_from from public.settings), '-infinity') then ${createdAt} end)`;
}

export const followUpView = view(FollowUp, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'The commitment that it moves forward.', { required: true }),
    assignee: byId(personView, 'assigneeId', 'Responsible person; null if it is assigned to a team.'),
    team: byId(teamView, 'teamId', 'Responsible team; null if it is assigned to a person.'),
    missingThing: byId(
      missingThingView,
      'missingThingId',
      'The missing information it should find; null if it was not created from one.',
    ),
    createdBy: byId(personView, 'createdBy', 'Null for the system.'),
  },
  computed: {
    assignedSince: computed(
      () => DateTime,
      'Since when its current person or team is responsible; null if unknown, because it was assigned before past versions were kept.',
      assignedSince,
      { nullable: true },
    ),
  },
});

export const isToDo = (followUp: Pick<Row<FollowUp>, 'state'>): Sql => sql`${followUp.state} in ('OPEN', 'STARTED')`;

/** Open follow-ups by due date, then closed ones, latest first. */
const nextThenOver = (followUp: Row<FollowUp>): Sql => sql`case when ${isToDo(followUp)}
  then '0' || coalesce(${followUp.dueOn}::text, '9999-12-31')
  else '1' || (99999999999 - extract(epoch from ${followUp.finishedAt})::bigint)::text end`;

extend(commitmentView, {
  first: {
    nextFollowUp: by(followUpView, 'commitmentId', 'The open follow-up with the earliest due date.', {
      // Those without a date come last.
      order: 'dueOn',
      where: isToDo,
    }),
  },
  page: {
    followUps: pageBy(
      followUpView,
      'commitmentId',
      'Open follow-ups, earliest due date first; then closed ones, latest first.',
      {
        args: PageArgs,
        orders: { NEXT: { by: nextThenOver, type: 'text' } },
      },
    ),
  },
  computed: {
    openFollowUps: computed(
      () => Int,
      'Number of open follow-ups.',
      (c) => sql`select count(*)::integer from follow_ups f where f.commitment_id = ${c.id}
        and f.state in ('OPEN', 'STARTED')`,
    ),
  },
});

extend(missingThingView, {
  many: {
    followUps: by(followUpView, 'missingThingId', 'Follow-ups assigned to find it.', { order: 'createdAt' }),
  },
});

reads({
  followUp: one(followUpView, 'One follow-up.', {
    args: IdArgs,
    where: (followUp, { args }) => sql`${followUp.id} = ${args.id}::uuid`,
  }),
});
