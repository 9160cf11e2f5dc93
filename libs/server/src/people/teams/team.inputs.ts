import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'A new team.' })
export class CreateTeamInput {
  @Field({ description: 'What it is called.' })
  name!: string;
}

@InputType({ description: 'What a team is called from now on.' })
export class RenameTeamInput {
  @Field(() => Uuid, { description: 'Which team.' })
  teamId!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;

  @Field({ description: 'The new name.' })
  name!: string;
}
