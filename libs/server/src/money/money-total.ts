import { MoneyLeftOut, moneyLeftOut, MoneyStage } from '@followthrough/domain/money-amounts';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { described } from '../platform/schema/described.js';
import { Decimal, Uuid } from '../platform/schema/scalars.js';

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

@ObjectType({ description: 'The amount of a funding commitment at one stage, as the totals of a filter count it.' })
export class MoneyCounted {
  @Field(() => Uuid, { description: 'The commitment.' })
  readonly commitmentId!: string;

  @Field(() => MoneyStage, { description: 'A stage on the ladder of funding.' })
  readonly stage!: MoneyStage;

  @Field(() => MoneyLeftOut, { nullable: true, description: 'Why no total counts it; null if one does.' })
  readonly leftOut!: MoneyLeftOut | null;

  @Field(() => String, { description: 'ISO 4217 code.' })
  readonly currency!: string;

  @Field(() => Decimal, { description: 'Exact amount.' })
  readonly value!: string;
}
