import { Field, InputType } from '@nestjs/graphql';
import { RolesInput } from '../teams/roles.inputs.js';

@InputType({ description: 'A person to invite.' })
export class InvitePersonInput extends RolesInput {
  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'Email address for signing in.' })
  email!: string;
}
