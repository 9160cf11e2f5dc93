import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { movedWithoutLeave, slippageOf } from '../commitments/due-dates/due-date-move.view.js';
import { rowOf } from '../platform/sql/columns.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading, View } from '../platform/views/view.js';
import { visible } from '../platform/views/visibility.js';
import { chosen, type Filtered } from './commitment-filter.js';

@ObjectType({
  description:
    'Slippage of due dates, summed over visible commitments that match a filter. Each of them is in `dated`, `uncounted` or `undated`.',
})
export class SlippageSum {
  @Field(() => Int, {
    description: 'Total days between the first and the current due dates of commitments whose date moved.',
  })
  readonly days!: number;

  @Field(() => Int, { description: 'Number of commitments whose due date moved.' })
  readonly moved!: number;

  @Field(() => Int, { description: 'Number of commitments whose due date moved without leave.' })
  readonly withoutLeave!: number;

  @Field(() => Int, { description: 'Number of commitments with a due date, moved or not: what the sum is about.' })
  readonly dated!: number;

  @Field(() => Int, {
    description: 'Number left out because the due date moved, and the first or the current one has no last day.',
  })
  readonly uncounted!: number;

  @Field(() => Int, { description: 'Number left out because there never was a due date with a last day.' })
  readonly undated!: number;
}

/** One row. */
export function slippageSum(reading: FieldReading<Filtered>): Sql {
  const alias = raw('c');
  const c = rowOf<Commitment>(commitmentView.table, alias);
  const condition = allOf([
    chosen(c, reading),
    visible(commitmentView as unknown as View<object>, alias, reading.reader),
  ]);
  return sql`select coalesce(sum(days), 0)::integer as days, count(days)::integer as moved,
      count(*) filter (where without_leave)::integer as "withoutLeave",
      count(*) filter (where days is not null or not has_moved and is_dated)::integer as dated,
      count(*) filter (where days is null and has_moved)::integer as uncounted,
      count(*) filter (where not has_moved and not is_dated)::integer as undated
    from (select ${slippageOf(c)} as days, ${movedWithoutLeave(c)} as without_leave, c.due_latest is not null as is_dated,
        exists (select 1 from due_date_moves m where m.commitment_id = c.id) as has_moved
      from commitments c where ${condition}) each_one`;
}
