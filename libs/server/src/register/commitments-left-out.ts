import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { rowOf } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading, View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { type Filtered, isOfOthers, isPutAway, leftOutOf } from './commitment-filter.js';

export const LeftOutReason = {
  OTHER_BODIES: 'OTHER_BODIES',
  ARCHIVED: 'ARCHIVED',
  ARCHIVED_OTHER_BODIES: 'ARCHIVED_OTHER_BODIES',
} as const;
export type LeftOutReason = keyof typeof LeftOutReason;
registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description: 'Reason why a filter excludes commitments by default.',
  valuesMap: {
    OTHER_BODIES: { description: 'Only other bodies are committed to them.' },
    ARCHIVED: { description: 'They are archived or duplicates.' },
    ARCHIVED_OTHER_BODIES: { description: 'They are archived or duplicates, and of other bodies.' },
  },
});

@ObjectType({ description: 'Number of visible commitments that match a filter but are excluded by default.' })
export class CommitmentsLeftOut {
  @Field(() => LeftOutReason, { description: 'Each reason appears once.' })
  readonly reason!: LeftOutReason;

  @Field(() => Int, { description: 'At least 1; reasons without commitments are not listed.' })
  readonly count!: number;
}

/** What the filter would also match if it included what is left out by default. */
export function leftOut(reading: FieldReading<Filtered>): Sql {
  const alias = raw('c');
  const c = rowOf<Commitment>(commitmentView.table, alias);
  const condition = allOf([
    leftOutOf(c, reading),
    visible(commitmentView as unknown as View<object>, alias, reading.reader),
  ]);
  return sql`select case when not (${isPutAway(c, reading.reader)}) then 'OTHER_BODIES'
      when ${isOfOthers(c)} then 'ARCHIVED_OTHER_BODIES' else 'ARCHIVED' end as reason, count(*)::integer as count
    from commitments c where ${condition} group by 1 order by 1 desc`;
}
