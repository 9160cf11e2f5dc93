import { Field, InputType } from '@nestjs/graphql';
import { TourStepName } from './tour-step.js';

@InputType({ description: 'A step of the tour that you have completed.' })
export class TourStepInput {
  @Field(() => TourStepName, { description: 'Replaces an earlier entry of the same step.' })
  name!: TourStepName;

  @Field({ description: 'ID or reference of the record you did it with, such as FT-0001.' })
  about!: string;
}

@InputType({ description: 'Progress with the tour. Anything left out stays as it is.' })
export class NoteTourInput {
  @Field(() => Boolean, { nullable: true, description: 'True hides the tour, false shows it again.' })
  isHidden?: boolean | null;

  @Field(() => TourStepInput, { nullable: true, description: 'The step just completed.' })
  done?: TourStepInput | null;
}
