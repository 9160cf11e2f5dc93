import { Kind } from '@followthrough/domain/kinds';
import { Field, ObjectType } from '@nestjs/graphql';
import { Decimal, Edtf } from '../../platform/schema/scalars.js';

@ObjectType({ description: 'One of several acts that the passage of a proposal lists.' })
export class ProposedAct {
  @Field({ description: 'Suggested title.' })
  readonly title!: string;

  @Field(() => Kind, { description: 'Suggested kind.' })
  readonly kind!: Kind;

  @Field(() => Decimal, { nullable: true, description: 'Amount stated for this act, if any.' })
  readonly amount!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code, such as GBP; null without an amount.' })
  readonly currency!: string | null;

  @Field(() => String, { nullable: true, description: 'Wording of its due date; null if it has none.' })
  readonly dueWords!: string | null;

  @Field(() => Edtf, { nullable: true, description: 'Date read from that wording; null if it gives no date.' })
  readonly dueEdtf!: string | null;
}
