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

@ArgsType()
class ToDecideArgs extends PageArgs {
  @Field(() => WorkOf, { nullable: true, description: 'Archived by whom; anyone by default.' })
  of?: WorkOf | null;
}

/** Archived by the system or by a person without a team: otherwise it would be in no team’s list. */
const isNobodys = (s: Row<Source>): Sql =>
  sql`not exists (select 1 from memberships m where m.person_id = ${s.archivedBy})`;

function isOf(s: Row<Source>, of: WorkOf | null | undefined, reader: BoundReader): Sql | null {
  if (!of) return null;
  const isTheirs = isAmong(s.archivedBy, of, reader);
  return of === WorkOf.TEAMS ? sql`(${isTheirs} or ${isNobodys(s)})` : isTheirs;
}

reads({
  sourcesToDecide: page(sourceView, 'Sources with open likely proposals, first archived first.', {
    args: ToDecideArgs,
    orders: { ARCHIVED: { by: (s) => s.archivedAt, type: 'timestamptz' } },
    few: true,
    where: (s, { args: { of }, reader }) => {
      const seen = visible(proposalView as unknown as View<object>, raw('counted'), reader);
      return allOf([
        sql`exists (select 1 from proposals counted where counted.source_id = ${s.id} and counted.state = 'PROPOSED'
          and counted.tier = 'LIKELY' and counted.restates_id is null and ${seen})`,
        isOf(s, of, reader),
      ]);
    },
  }),
});
