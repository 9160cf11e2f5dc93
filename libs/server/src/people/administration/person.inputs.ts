import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { RolesInput } from '../teams/roles.inputs.js';

@InputType({ description: 'New teams and roles for a person.' })
export class SetMembershipsInput extends RolesInput {
  @Field(() => Uuid, { description: 'The person to change.' })
  personId!: string;

  @Field(() => Int, { description: 'The version when the form was opened; a later one makes the edit stale.' })
  version!: number;
}

@InputType({ description: 'A person to deactivate.' })
export class DeactivatePersonInput {
  @Field(() => Uuid, { description: 'The person to deactivate.' })
  personId!: string;

  @Field(() => Int, { description: 'The version shown to the user; a later one makes the change stale.' })
  version!: number;

  @Field({ description: 'Reason, for the record.' })
  reason!: string;
}

@InputType({ description: 'A person to reactivate.' })
export class ReactivatePersonInput {
  @Field(() => Uuid, { description: 'The person to reactivate.' })
  personId!: string;

  @Field(() => Int, { description: 'The version shown to the user; a later one makes the change stale.' })
  version!: number;
}
