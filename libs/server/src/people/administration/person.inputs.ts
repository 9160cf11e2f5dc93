import { Field, InputType, Int } from '@nestjs/graphql';
import { Uuid } from '../../platform/schema/scalars.js';
import { RolesInput } from '../teams/roles.inputs.js';

@InputType({ description: 'The teams and roles that somebody is to have.' })
export class SetMembershipsInput extends RolesInput {
  @Field(() => Uuid, { description: 'Who.' })
  personId!: string;

  @Field(() => Int, { description: 'The version that the form was opened with.' })
  version!: number;
}

@InputType({ description: 'Who is to lose their access.' })
export class DeactivatePersonInput {
  @Field(() => Uuid, { description: 'Who.' })
  personId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field({ description: 'Why, for the record.' })
  reason!: string;
}

@InputType({ description: 'Who is to have their access back.' })
export class ReactivatePersonInput {
  @Field(() => Uuid, { description: 'Who.' })
  personId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}
