import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { visibleAs } from '../commitments/commitment.view.js';
import type { Row } from '../platform/sql/columns.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading } from '../platform/views/view.js';
import { countsFor } from './in-round.js';
import type { Round } from './round.entity.js';

@ObjectType({
  description: 'Number of commitments with one status in a frozen round, counted over the commitments you can see.',
})
export class RoundFigure {
  @Field(() => DeliveryStatus, { description: 'Reported status.' })
  readonly status!: DeliveryStatus;

  @Field(() => Int, { description: 'As frozen. Never changes.' })
  readonly frozen!: number;

  @Field(() => Int, { description: 'With the amendments agreed so far.' })
  readonly amended!: number;
}

export const roundFigureFields = ['status', 'frozen', 'amended'] as const satisfies readonly (keyof RoundFigure)[];

/** Every status that occurs, before or after amendments. */
export function roundFigures(round: Row<Round>, { reader }: FieldReading): Sql {
  return sql`select counted.status, sum(counted.frozen)::integer as frozen, sum(counted.amended)::integer as amended
    from round_values v join commitments c on c.id = v.commitment_id and (${visibleAs('c', reader)})
    cross join lateral (${amendedStatus(sql`v.id`, sql`v.status`)}) current
    cross join lateral (values (v.status, 1, 0), (current.status, 0, 1)) counted (status, frozen, amended)
    where v.round_id = ${round.id} and ${countsFor({ duplicateOfId: sql`v.duplicate_of_id` }, reader)} group by counted.status order by counted.status`;
}

/** The status of a value with the amendments agreed so far. */
function amendedStatus(valueId: Sql, frozen: Sql): Sql {
  return sql`select coalesce((select a.value from round_amendments a
      join round_amendment_outcomes o on o.amendment_id = a.id and o.ending = 'AGREED'
      where a.value_id = ${valueId} and a.part = 'STATUS' order by a.sequence desc limit 1), ${frozen}) as status`;
}
