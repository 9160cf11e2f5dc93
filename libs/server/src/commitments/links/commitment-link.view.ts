import type { EventSubject } from '@followthrough/domain/events/event-kind';
import { eventsOfKinds } from '@followthrough/domain/events/event-types';
import { personView } from '../../people/persons/person.view.js';
import type { Event } from '../../platform/trail/event.entity.js';
import { eventView, isDone, trail } from '../../platform/trail/event.view.js';
import type { Row } from '../../platform/sql/columns.js';
import { refuseTooMany } from '../../platform/schema/filter-values.js';
import { allOf, join, sql, type Sql } from '../../platform/sql/sql.js';
import { extend, view } from '../../platform/views/declare.js';
import { by, byId, pageBy } from '../../platform/views/fields.js';
import type { Reading } from '../../platform/views/view.js';
import { ActivityArgs } from '../activity.args.js';
import { CommitmentLink } from './commitment-link.entity.js';
import type { Commitment } from '../commitment.entity.js';
import { commitmentView, seesOriginal, visibleAs } from '../commitment.view.js';

export const commitmentLinkView = view(CommitmentLink, {
  subject: 'commitmentLink',
  visibleTo: (link, reader) => sql`
    exists (select 1 from commitments link_from where link_from.id = ${link.fromId} and (${visibleAs('link_from', reader)}))
    and exists (select 1 from commitments link_to where link_to.id = ${link.toId} and (${visibleAs('link_to', reader)}))`,
  one: {
    from: byId(commitmentView, 'fromId', 'Commitment where the link starts.', { required: true }),
    to: byId(commitmentView, 'toId', 'Commitment where the link ends.', { required: true }),
    createdBy: byId(personView, 'createdBy', 'Null for the system.'),
  },
});

extend(commitmentView, {
  many: {
    links: by(commitmentLinkView, 'fromId', 'Links to other commitments.', {
      order: 'createdAt',
      where: (link) => sql`${link.removedAt} is null`,
    }),
    linkedFrom: by(commitmentLinkView, 'toId', 'Links from other commitments.', {
      order: 'createdAt',
      where: (link) => sql`${link.removedAt} is null`,
    }),
  },
});

extend(commitmentLinkView, { page: { events: trail(commitmentLinkView) } });

/**
 * A commitment’s trail also includes its links, for readers who can see both ends, and that it is a duplicate, for
 * readers who can see the original.
 */
trail(
  commitmentView,
  (_: Row<Commitment>, reader, event) => sql`(${visibleAs('subject', reader)})
    and case when ${event.type} in ('commitment.markedDuplicate', 'commitment.unmarkedDuplicate')
      then ${originalIn(event)} is null or ${seesOriginal({ duplicateOfId: originalIn(event) }, reader)} else true end`,
);

/**
 * The original named in such an event; null for early events, which do not name one. The data contains only an id, so
 * its canonical text needs no parser.
 */
function originalIn({ canonical }: Row<Event>): Sql {
  return sql`substring(convert_from(${canonical}, 'UTF8') from '"ofId":"([0-9a-f-]{36})"')::uuid`;
}

type IdsOf = (c: Pick<Row<Commitment>, 'id'>) => Sql;

/** The other subjects whose events are part of a commitment’s trail: how to select the ids of their rows. */
const parts = new Map<EventSubject, IdsOf>();

/** Adds the events of another subject to the trail of its commitment. */
export function addToTrail(subject: EventSubject, idsOf: IdsOf): void {
  parts.set(subject, idsOf);
}

addToTrail(
  'commitmentLink',
  (c) => sql`select link.id from commitment_links link where link.from_id = ${c.id} or link.to_id = ${c.id}`,
);

/**
 * The events of a commitment and of its parts. The parts are looked up first, as an array: with a subquery under “or”,
 * PostgreSQL would read the events of all of them.
 */
export function isOnTrail(event: Row<Event>, c: Pick<Row<Commitment>, 'id'>, reading: Reading): Sql {
  const ofParts = [...parts].map(
    ([subject, idsOf]) => sql`${event.subjectType} = ${subject} and ${event.subjectId} = any(array(${idsOf(c)}))`,
  );
  const own = sql`${event.subjectType} = 'commitment' and ${event.subjectId} = ${c.id}`;
  return allOf([sql`(${join([own, ...ofParts], ' or ')})`, isDone(event.at, reading)]);
}

extend(commitmentView, {
  page: {
    events: pageBy(eventView, null, 'Its activity, and that of its links, assessments and findings, latest first.', {
      args: ActivityArgs,
      // By position in the record: a request that waited for its turn has an earlier time than the one it waited for.
      orders: { LATEST: { by: (event) => event.sequence, type: 'bigint', descending: true } },
      where: (event, c, reading) => {
        const { kinds, since } = reading.args;
        refuseTooMany({ kinds });
        return allOf([
          isOnTrail(event, c, reading),
          kinds && sql`${event.type} = any(${[...eventsOfKinds(kinds)]}::text[])`,
          since && sql`${event.at} >= ${new Date(since).toISOString()}::timestamptz`,
        ]);
      },
    }),
  },
});
