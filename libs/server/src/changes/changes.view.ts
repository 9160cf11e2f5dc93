import { ArgsType, Field } from '@nestjs/graphql';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { isOnTrail } from '../commitments/links/commitment-link.view.js';
import { personView } from '../people/persons/person.view.js';
import { partsOf } from '../organisations/parts.js';
import { PageArgs } from '../platform/schema/connection.js';
import { refuseTooMany } from '../platform/schema/filter-values.js';
import { DateTime, Uuid } from '../platform/schema/scalars.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, once, sql, type Sql } from '../platform/sql/sql.js';
import { eventView } from '../platform/trail/event.view.js';
import { extend } from '../platform/views/declare.js';
import { computed, pageBy } from '../platform/views/fields.js';
import { page, reads } from '../platform/views/reads.js';
import type { BoundReader } from '../platform/views/reader.js';
import type { FieldReading } from '../platform/views/view.js';
import { lastVisit } from './visit.js';

/** For a first visit. */
const firstDays = '7 days';

@ArgsType()
class SinceArgs extends PageArgs {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Events recorded at this time or later. By default since the user’s last visit, or in the last 7 days without one or as at a past day.',
  })
  since?: string | null;
}

@ArgsType()
class ChangesArgs extends SinceArgs {
  @Field(() => [Uuid], { nullable: true, description: 'Only commitments led by any of these teams.' })
  teamIds?: string[] | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'Only commitments with this organisation, or a part of it, as a party.',
  })
  partyId?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'Only this commitment.' })
  commitmentId?: string | null;
}

function sinceOf({ args: { since }, reader, now, asAt }: FieldReading<SinceArgs>): Sql {
  if (since) return sql`${new Date(since).toISOString()}::timestamptz`;
  const usual = sql`${now}::timestamptz - ${firstDays}::interval`;
  // The visits of the reader are those of today, and say nothing about another day.
  return once(asAt ? usual : sql`coalesce(${lastVisit(reader, now)}, ${usual})`);
}

/**
 * Drafts of assessments and findings, and their withdrawals, change no commitment for readers who may not see them.
 * Auditors and the lead team find the commitment among the changes. Who leads is as of today on every day, which is why it
 * names the table with its schema.
 */
const draftNews = (reader: BoundReader): Sql => sql`(select told.commitment_id, told.at from (
    select a.commitment_id, a.drafted_at as at from assessments a
    union all
    select a.commitment_id, w.at from assessment_withdrawals w join assessments a on a.id = w.assessment_id
    union all
    select f.commitment_id, w.at from finding_wordings w join findings f on f.id = w.finding_id
    union all
    select f.commitment_id, w.at from finding_withdrawals w join findings f on f.id = w.finding_id) told
  join public.commitments of_draft on of_draft.id = told.commitment_id
  where ${reader.isAuditor}::boolean or of_draft.lead_team_id = any(${reader.teamIds}))`;

/** Few of all commitments, found once for the whole statement. */
const hasDraftNews = (c: Row<Commitment>, reading: FieldReading<SinceArgs>): Sql => sql`${c.id} in (
  select news.commitment_id from ${draftNews(reading.reader)} news where news.at >= ${sinceOf(reading)})`;

extend(commitmentView, {
  page: {
    eventsSince: pageBy(eventView, null, 'Its activity and that of its links since then, latest first.', {
      args: SinceArgs,
      orders: { LATEST: { by: (event) => event.sequence, type: 'bigint', descending: true } },
      where: (event, c, reading) => allOf([isOnTrail(event, c, reading), sql`${event.at} >= ${sinceOf(reading)}`]),
    }),
  },
});

extend(personView, {
  computed: {
    lastVisitAt: computed(
      () => DateTime,
      'End of the user’s previous visit; null on the first visit and for other people.',
      (person, { reader, now }) => sql`select ${lastVisit(reader, now)} where ${person.id} = ${reader.id}::uuid`,
      { nullable: true },
    ),
  },
});

reads({
  changedCommitments: page(commitmentView, 'Commitments with recent activity, last changed first.', {
    args: ChangesArgs,
    orders: {
      LATEST: {
        by: (c, reading) => sql`case when ${hasDraftNews(c, reading)} then greatest(${c.changedAt},
          (select max(news.at) from ${draftNews(reading.reader)} news where news.commitment_id = ${c.id}))
          else ${c.changedAt} end`,
        type: 'timestamptz',
        descending: true,
      },
    },
    where: (c, reading) => {
      const { teamIds, partyId, commitmentId } = reading.args;
      refuseTooMany({ teamIds });
      return allOf([
        sql`(${c.changedAt} >= ${sinceOf(reading)} or ${hasDraftNews(c, reading)})`,
        teamIds && sql`${c.leadTeamId} = any(${teamIds}::uuid[])`,
        partyId &&
          sql`exists (select 1 from parties p where p.commitment_id = ${c.id} and p.removed_at is null
            and p.organisation_id = any(array(${partsOf(sql`array[${partyId}::uuid]`)})))`,
        commitmentId && sql`${c.id} = ${commitmentId}::uuid`,
      ]);
    },
  }),
});
