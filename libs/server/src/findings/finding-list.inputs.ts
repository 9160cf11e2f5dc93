import { FindingDelay, FindingSeverity, FindingState } from '@followthrough/domain/finding-terms';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { Uuid } from '../platform/schema/scalars.js';

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
}

@ArgsType()
export class FindingsArgs extends PageArgs {
  @Field(() => FindingFilter, { nullable: true, description: 'All by default.' })
  filter?: FindingFilter | null;
}
