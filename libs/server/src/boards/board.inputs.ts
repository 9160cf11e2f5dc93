import { ArgsType, Field, Int } from '@nestjs/graphql';
import { PageArgs } from '../platform/schema/connection.js';
import { CommitmentFilter, CommitmentGrouping, CommitmentOrder } from '../register/commitment-filter.inputs.js';

/** As many columns as a board answers at once. */
export const columnsAtOnce = 10;

@ArgsType()
export class BoardArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'Which commitments.' })
  readonly filter?: CommitmentFilter | null;

  @Field(() => CommitmentGrouping, { description: 'What its columns are.' })
  readonly by!: CommitmentGrouping;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether each closed status is a column of its own; they are one unless told.',
  })
  readonly closedApart?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Which ten of the columns: the first unless told, from 1.' })
  readonly part?: number | null;

  @Field(() => [String], { nullable: true, description: 'Only columns with these keys, to read some again.' })
  readonly keys?: readonly string[] | null;
}

@ArgsType()
export class CardsArgs extends PageArgs {
  @Field(() => CommitmentOrder, { nullable: true, description: 'In which order: by due date unless told.' })
  readonly orderBy?: CommitmentOrder | null;
}
