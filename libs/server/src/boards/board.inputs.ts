import { ArgsType, Field, Int } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { CommitmentFilter, CommitmentGrouping, CommitmentOrder } from '../register/commitment-filter.inputs.js';

/** The most columns in one answer. */
export const columnsAtOnce = 10;

@ArgsType()
export class BoardArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'All by default.' })
  readonly filter?: CommitmentFilter | null;

  @Field(() => CommitmentGrouping, { description: 'Property that gives the columns.' })
  readonly by!: CommitmentGrouping;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether each closed status has its own column; by default they share one.',
  })
  readonly closedApart?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Which group of ten columns, from 1; the first by default.' })
  readonly part?: number | null;

  @Field(() => [String], { nullable: true, description: 'Return only columns with these keys, at most 50.' })
  readonly keys?: readonly string[] | null;
}

@ArgsType()
export class CardsArgs extends PageArgs {
  @Field(() => CommitmentOrder, { nullable: true, description: 'By due date by default.' })
  readonly orderBy?: CommitmentOrder | null;
}
