import { FollowUpState } from '@followthrough/domain/vocabulary';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { WorkOf } from '../people/teams/work-of.js';
import { PageArgs } from '../platform/schema/connection.js';
import { Day, Uuid } from '../platform/schema/scalars.js';

export const FollowUpOrder = { DUE: 'DUE', PERSON: 'PERSON', RELEVANCE: 'RELEVANCE' } as const;
export type FollowUpOrder = keyof typeof FollowUpOrder;
registerEnumType(FollowUpOrder, {
  name: 'FollowUpOrder',
  description: 'Order of follow-ups.',
  valuesMap: {
    DUE: { description: 'Earliest due date first; those without one come last.' },
    PERSON: { description: 'By the name of the assignee, then by due date.' },
    RELEVANCE: { description: 'The best match for the text of the filter first; by title without one.' },
  },
});

@ArgsType()
export class MyWorkArgs extends PageArgs {
  @Field(() => WorkOf, { nullable: true, description: 'The user’s own by default.' })
  of?: WorkOf | null;

  @Field(() => FollowUpOrder, { nullable: true, description: 'By due date by default.' })
  orderBy?: FollowUpOrder | null;
}

@InputType({ description: 'Follow-ups that match all given conditions.' })
export class FollowUpFilter {
  @Field(() => [FollowUpState], { nullable: true, description: 'In any of these states.' })
  states?: FollowUpState[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'Assigned to any of these people or teams.' })
  assigneeIds?: string[] | null;

  @Field(() => [Uuid], { nullable: true, description: 'For commitments led by any of these teams.' })
  teamIds?: string[] | null;

  @Field(() => Day, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: string | null;

  @Field(() => Day, { nullable: true, description: 'Due on this day or earlier.' })
  dueUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of its title or details, or of the commitment’s title, parties or policy areas; or a commitment’s reference.',
  })
  text?: string | null;
}

@ArgsType()
export class FollowUpsArgs extends PageArgs {
  @Field(() => FollowUpFilter, { nullable: true, description: 'All by default.' })
  filter?: FollowUpFilter | null;

  @Field(() => FollowUpOrder, { nullable: true, description: 'By due date by default.' })
  orderBy?: FollowUpOrder | null;
}
