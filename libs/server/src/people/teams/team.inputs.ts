import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';

@InputType({ description: 'A new team.' })
export class CreateTeamInput {
  @Field({ description: 'Unique name.' })
  name!: string;
}

@InputType({ description: 'A new name for a team.' })
export class RenameTeamInput {
  @Field(() => Uuid, { description: 'The team to rename.' })
  teamId!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;

  @Field({ description: 'New name.' })
  name!: string;
}
