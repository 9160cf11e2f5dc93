import { ArgsType, Field } from '@nestjs/graphql';
import { commitmentView } from '../commitments/commitment.view.js';
import { isOnTrail } from '../commitments/links/commitment-link.view.js';
import { personView } from '../people/persons/person.view.js';
import { PageArgs } from '../platform/schema/connection.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';
import { allOf, once, sql, type Sql } from '../platform/sql/sql.js';
import { eventView } from '../platform/trail/event.view.js';
import { extend } from '../platform/views/declare.js';
import { computed, pageBy } from '../platform/views/fields.js';
import { page, reads } from '../platform/views/reads.js';
import type { FieldReading } from '../platform/views/view.js';
import { lastVisit } from './visit.js';

/** For whoever was never here before. */
const firstDays = '7 days';

@ArgsType()
class SinceArgs extends PageArgs {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Recorded at this instant or later; since the reader’s last visit by default, or 7 days where there was none.',
  })
  since?: string | null;
}

@ArgsType()
class ChangesArgs extends SinceArgs {
  @Field(() => [Uuid], { nullable: true, description: 'Of commitments led by any of these teams.' })
  teamIds?: string[] | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'Of commitments with this organisation, or a part of it, as a party.',
  })
  partyId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Of this commitment.' })
  commitmentId?: string | null;
}

function sinceOf({ args: { since }, reader, now }: FieldReading<SinceArgs>): Sql {
  return since
    ? sql`${new Date(since).toISOString()}::timestamptz`
    : once(sql`coalesce(${lastVisit(reader, now)}, ${now}::timestamptz - ${firstDays}::interval)`);
}

extend(commitmentView, {
  page: {
    eventsSince: pageBy(eventView, null, 'What happened to it and its links since then, latest first.', {
      args: SinceArgs,
      orders: { LATEST: { by: (event) => event.sequence, type: 'bigint', descending: true } },
      where: (event, c, reading) => allOf([isOnTrail(event, c), sql`${event.at} >= ${sinceOf(reading)}`]),
    }),
  },
});

extend(personView, {
  computed: {
    lastVisitAt: computed(
      () => DateTime,
      'When the reader’s previous visit ended. Null for anyone else, and on the first visit.',
      (person, { reader, now }) => sql`select ${lastVisit(reader, now)} where ${person.id} = ${reader.id}::uuid`,
      { nullable: true },
    ),
  },
});

reads({
  changedCommitments: page(commitmentView, 'Commitments about which anything was recorded, last changed first.', {
    args: ChangesArgs,
    orders: { LATEST: { by: (c) => c.changedAt, type: 'timestamptz', descending: true } },
    where: (c, reading) => {
      const { teamIds, partyId, commitmentId } = reading.args;
      refuseTooMany({ teamIds });
      return allOf([
        sql`${c.changedAt} >= ${sinceOf(reading)}`,
        teamIds && sql`${c.leadTeamId} = any(${teamIds}::uuid[])`,
        partyId &&
          sql`exists (select 1 from parties p where p.commitment_id = ${c.id} and p.removed_at is null
            and p.organisation_id = any(array(select parts_of(${partyId}::uuid))))`,
        commitmentId && sql`${c.id} = ${commitmentId}::uuid`,
      ]);
    },
  }),
});
