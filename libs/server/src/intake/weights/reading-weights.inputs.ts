import { Field, InputType } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'Weights to scan with.' })
export class ChooseWeightsInput {
  @Field(() => Uuid, { nullable: true, description: 'Trained weights; null for the shipped ones.' })
  weightsId?: string | null;

  @Field(() => Uuid, {
    nullable: true,
    description: 'The trained weights in use when the page was opened; null for the shipped ones.',
  })
  seenId?: string | null;
}
