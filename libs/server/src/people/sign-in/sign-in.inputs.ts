import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field({ description: 'Their address.' })
  email!: string;

  @Field({ description: 'Their password.' })
  password!: string;
}

@InputType({ description: 'A password in the place of another.' })
export class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  current!: string;

  @Field({ description: 'The new one.' })
  next!: string;
}

@InputType({ description: 'What an invited person answers.' })
export class AcceptInvitationInput {
  @Field({ description: 'From the link.' })
  token!: string;

  @Field({ description: 'The password they choose.' })
  password!: string;
}

@InputType({ description: 'A new password, by a reset link.' })
export class ChooseNewPasswordInput {
  @Field({ description: 'From the link.' })
  token!: string;

  @Field({ description: 'The password they choose.' })
  password!: string;
}

@InputType({ description: 'The first administrator of a new deployment.' })
export class CreateFirstAdministratorInput {
  @Field({ description: 'The one-time code that start printed.' })
  code!: string;

  @Field({ description: 'Their name.' })
  name!: string;

  @Field({ description: 'The address they will sign in with.' })
  email!: string;

  @Field({ description: 'The password they choose.' })
  password!: string;
}
