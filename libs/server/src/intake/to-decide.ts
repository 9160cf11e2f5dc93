import { ArgsType, Field } from '@nestjs/graphql';
import { isAmong, WorkOf } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import type { Row } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import { page, reads } from '../platform/views/reads.js';
import type { BoundReader } from '../platform/views/reader.js';
import type { View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import type { Source } from '../sources/source.entity.js';
import { sourceView } from '../sources/source.view.js';
import { proposalView } from './proposals/proposal.view.js';
import { countingIn } from './readers/what-counts.js';

@ArgsType()
class ToDecideArgs extends PageArgs {
  @Field(() => WorkOf, {
    nullable: true,
    description: 'Sources that you or your teams archived or asked two readers about; by default, those of anyone.',
  })
  of?: WorkOf | null;
}

/** Archived by the system or by a person without a team: otherwise it would be in no team’s list. */
const isNobodys = (s: Row<Source>): Sql =>
  sql`not exists (select 1 from memberships m where m.person_id = ${s.archivedBy})`;

/** A manager who asked two people to read it decides on what they found. */
const hasAsked = (s: Row<Source>, of: WorkOf, reader: BoundReader): Sql =>
  sql`exists (select 1 from source_readings asked where asked.source_id = ${s.id}
    and asked.ended_at is null and ${isAmong(raw('asked.asked_by'), of, reader)})`;

/** Two people read it, or differ on it and nobody has adjudicated that. */
const isUnsettled = sql`exists (select 1 from bound_proposals bound where bound.proposal_id = counted.id
  and not exists (${countingIn({ id: raw('bound.id'), readingId: raw('bound.reading_id') })}))`;

function isOf(s: Row<Source>, of: WorkOf | null | undefined, reader: BoundReader): Sql | null {
  if (!of) return null;
  const isTheirs = sql`(${isAmong(s.archivedBy, of, reader)} or ${hasAsked(s, of, reader)})`;
  return of === WorkOf.TEAMS ? sql`(${isTheirs} or ${isNobodys(s)})` : isTheirs;
}

reads({
  sourcesToDecide: page(sourceView, 'Sources with open likely proposals that may be decided, first archived first.', {
    args: ToDecideArgs,
    orders: { ARCHIVED: { by: (s) => s.archivedAt, type: 'timestamptz' } },
    few: true,
    where: (s, { args: { of }, reader }) => {
      const seen = visible(proposalView as unknown as View<object>, raw('counted'), reader);
      return allOf([
        sql`exists (select 1 from proposals counted where counted.source_id = ${s.id} and counted.state = 'PROPOSED'
          and counted.tier = 'LIKELY' and counted.restates_id is null and not ${isUnsettled} and ${seen})`,
        isOf(s, of, reader),
      ]);
    },
  }),
});
