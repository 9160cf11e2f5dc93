import { Grade } from '@followthrough/domain/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { DueInput } from '../due-dates/due.inputs.js';

@InputType({ description: 'A step or test of delivery.' })
export class MilestoneInput {
  @Field(() => Uuid, { nullable: true, description: 'Of a milestone that the commitment has; a new one has none.' })
  id?: string | null;

  @Field({ description: 'What is to be done or shown.' })
  words!: string;

  @Field(() => DueInput, { nullable: true, description: 'When.' })
  due?: DueInput | null;

  @Field({ description: 'Whether delivery requires it.' })
  isRequired!: boolean;

  @Field(() => Grade, { nullable: true, description: 'The weakest grade of evidence that shows it; B unless told.' })
  neededGrade?: Grade | null;
}

@InputType({ description: 'The milestones of a commitment, in order.' })
export class SetMilestonesInput {
  @Field(() => Uuid, { description: 'The commitment.' })
  commitmentId!: string;

  @Field(() => Int, { description: 'The version of the commitment that the form was opened with.' })
  version!: number;

  @Field(() => [MilestoneInput], { description: 'All of them; one that is left out is removed.' })
  milestones!: MilestoneInput[];
}
