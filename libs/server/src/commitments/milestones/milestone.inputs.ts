import { Grade } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { DueInput } from '../due-dates/due.inputs.js';

@InputType({ description: 'A step or test of delivery.' })
export class MilestoneInput {
  @Field(() => Uuid, { nullable: true, description: 'ID of an existing milestone, to edit it; null for a new one.' })
  id?: string | null;

  @Field({ description: 'The step or test, in words.' })
  words!: string;

  @Field(() => DueInput, { nullable: true, description: 'Due date, if there is one.' })
  due?: DueInput | null;

  @Field({ description: 'Whether “Delivered” requires it.' })
  isRequired!: boolean;

  @Field(() => Grade, {
    nullable: true,
    description: 'Minimum grade of evidence to show that it was met; B by default.',
  })
  neededGrade?: Grade | null;
}

@InputType({ description: 'All milestones of a commitment, in order.' })
export class SetMilestonesInput {
  @Field(() => Uuid, { description: 'The commitment to change.' })
  commitmentId!: string;

  @Field(() => Int, {
    description: 'The commitment’s version when the form was opened; a later one makes the edit stale.',
  })
  version!: number;

  @Field(() => [MilestoneInput], { description: 'The complete list; milestones left out are removed.' })
  milestones!: MilestoneInput[];
}
