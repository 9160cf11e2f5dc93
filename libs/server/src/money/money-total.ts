import { MoneyLeftOut, moneyLeftOut, MoneyStage } from '@followthrough/domain/money-amounts';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { described } from '../platform/schema/described.js';
import { Decimal } from '../platform/schema/scalars.js';

registerEnumType(MoneyLeftOut, {
  name: 'MoneyLeftOut',
  description: 'Why an amount is left out of a total.',
  valuesMap: described(moneyLeftOut),
});

@ObjectType({
  description:
    'Money at one stage of the visible funding commitments that match a filter: a total in one currency, or a number left out of the totals. Each commitment is in one of them for each stage. Currencies are never added or converted.',
})
export class MoneyTotal {
  @Field(() => MoneyStage, { description: 'A stage on the ladder of funding.' })
  readonly stage!: MoneyStage;

  @Field(() => MoneyLeftOut, { nullable: true, description: 'Null if it is counted.' })
  readonly leftOut!: MoneyLeftOut | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code; null if no amount is recorded.' })
  readonly currency!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Exact sum; null if no amount is recorded.' })
  readonly value!: string | null;

  @Field(() => Int, { description: 'Number of commitments.' })
  readonly count!: number;
}
