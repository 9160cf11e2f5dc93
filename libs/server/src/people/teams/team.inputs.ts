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

@InputType({ isAbstract: true })
class TeamAsSeen {
  @Field(() => Uuid, { description: 'The id of the team.' })
  teamId!: string;

  @Field(() => Int, { description: 'The version shown to the user.' })
  version!: number;
}

@InputType({ description: 'A team to close.' })
export class CloseTeamInput extends TeamAsSeen {
  @Field({ description: 'The reason, stored in the record.' })
  reason!: string;
}

@InputType({ description: 'A closed team to reopen.' })
export class ReopenTeamInput extends TeamAsSeen {}

@InputType({ description: 'A team to merge into another.' })
export class MergeTeamInput extends TeamAsSeen {
  @Field(() => Uuid, { description: 'The team that takes over its members and its work.' })
  intoId!: string;

  @Field({ description: 'The reason, stored in the record.' })
  reason!: string;
}
