import { Int } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { missingThingView } from '../delivery/judgement.view.js';
import { personView } from '../people/persons/person.view.js';
import { teamView } from '../people/teams/team.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { one, reads } from '../platform/views/reads.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import { extend, view } from '../platform/views/declare.js';
import { by, byId, computed, pageBy } from '../platform/views/fields.js';
import { partOf } from '../platform/views/view.js';
import { FollowUp } from './follow-up.entity.js';
import { IdArgs } from '../platform/schema/id.args.js';

export const followUpView = view(FollowUp, {
  visibleTo: partOf(commitmentView, 'commitmentId'),
  one: {
    commitment: byId(commitmentView, 'commitmentId', 'What it is for.', { required: true }),
    assignee: byId(personView, 'assigneeId', 'The person who is to do it, where it is one.'),
    team: byId(teamView, 'teamId', 'The team that is to do it, where it is one.'),
    missingThing: byId(missingThingView, 'missingThingId', 'The missing thing it is to find, where it came from one.'),
    createdBy: byId(personView, 'createdBy', 'Who assigned it; null for the system.'),
  },
});

export const isToDo = (followUp: Pick<Row<FollowUp>, 'state'>): Sql => sql`${followUp.state} in ('OPEN', 'STARTED')`;

/** In the order in which somebody looks at them: what is to be done by its day, then what is over, the last first. */
const nextThenOver = (followUp: Row<FollowUp>): Sql => sql`case when ${isToDo(followUp)}
  then '0' || coalesce(${followUp.dueOn}::text, '9999-12-31')
  else '1' || (99999999999 - extract(epoch from ${followUp.finishedAt})::bigint)::text end`;

extend(commitmentView, {
  first: {
    nextFollowUp: by(followUpView, 'commitmentId', 'What is to be done next, with whoever is to do it.', {
      // What has no day comes last.
      order: 'dueOn',
      where: isToDo,
    }),
  },
  page: {
    followUps: pageBy(
      followUpView,
      'commitmentId',
      'What is to be done for it, next first; then what was, last first.',
      {
        args: PageArgs,
        orders: { NEXT: { by: nextThenOver, type: 'text' } },
      },
    ),
  },
  computed: {
    openFollowUps: computed(
      () => Int,
      'How much is assigned for it and not done.',
      (c) => sql`select count(*)::integer from follow_ups f where f.commitment_id = ${c.id}
        and f.state in ('OPEN', 'STARTED')`,
    ),
  },
});

extend(missingThingView, {
  many: {
    followUps: by(followUpView, 'missingThingId', 'What was assigned to find it.', { order: 'createdAt' }),
  },
});

reads({
  followUp: one(followUpView, 'One follow-up.', {
    args: IdArgs,
    where: (followUp, { args }) => sql`${followUp.id} = ${args.id}::uuid`,
  }),
});
