import { FindingDelay, FindingSeverity, FindingState } from '@followthrough/domain/finding-terms';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { Uuid } from '../platform/schema/scalars.js';

export const FindingOrder = { URGENCY: 'URGENCY', RELEVANCE: 'RELEVANCE' } as const;
export type FindingOrder = keyof typeof FindingOrder;
registerEnumType(FindingOrder, {
  name: 'FindingOrder',
  description: 'Order of findings.',
  valuesMap: {
    URGENCY: { description: 'Overdue answers, overdue actions, what is to check, what waits, then what is over.' },
    RELEVANCE: { description: 'The best match for the text of the filter first; by title without one.' },
  },
});

@InputType({ description: 'Findings that match all given conditions.' })
export class FindingFilter {
  @Field(() => [FindingState], { nullable: true, description: 'In any of these states.' })
  states?: FindingState[] | null;

  @Field(() => [FindingSeverity], { nullable: true, description: 'Of any of these severities.' })
  severities?: FindingSeverity[] | null;

  @Field(() => [FindingDelay], { nullable: true, description: 'Late in any of these ways.' })
  delays?: FindingDelay[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'About commitments led by any of these teams.' })
  teamIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of its title, or of the commitment’s title, parties or policy areas; or a reference of either.',
  })
  text?: string | null;
}

@ArgsType()
export class FindingsArgs extends PageArgs {
  @Field(() => FindingFilter, { nullable: true, description: 'All by default.' })
  filter?: FindingFilter | null;

  @Field(() => FindingOrder, { nullable: true, description: 'By urgency by default.' })
  orderBy?: FindingOrder | null;
}
