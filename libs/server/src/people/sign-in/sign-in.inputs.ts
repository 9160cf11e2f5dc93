import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Sign-in details.' })
export class SignInInput {
  @Field({ description: 'Email address; case is ignored.' })
  email!: string;

  @Field({ description: 'Password.' })
  password!: string;
}

@InputType({ description: 'A change of password.' })
export class ChangePasswordInput {
  @Field({ description: 'Current password.' })
  current!: string;

  @Field({ description: 'New password.' })
  next!: string;
}

@InputType({ description: 'Acceptance of an invitation.' })
export class AcceptInvitationInput {
  @Field({ description: 'Token from the link.' })
  token!: string;

  @Field({ description: 'New password.' })
  password!: string;
}

@InputType({ description: 'A new password, set with a reset link.' })
export class ChooseNewPasswordInput {
  @Field({ description: 'Token from the link.' })
  token!: string;

  @Field({ description: 'New password.' })
  password!: string;
}

@InputType({ description: 'Details of the first administrator of a new deployment.' })
export class CreateFirstAdministratorInput {
  @Field({ description: 'One-time code printed by `npm start`.' })
  code!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'Email address for signing in.' })
  email!: string;

  @Field({ description: 'New password.' })
  password!: string;
}
