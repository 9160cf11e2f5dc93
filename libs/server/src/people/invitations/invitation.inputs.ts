import { Field, InputType } from '@nestjs/graphql';
import { RolesInput } from '../teams/roles.inputs.js';

@InputType({ description: 'Somebody who is to work here.' })
export class InvitePersonInput extends RolesInput {
  @Field({ description: 'Their name.' })
  name!: string;

  @Field({ description: 'The address they will sign in with.' })
  email!: string;
}
