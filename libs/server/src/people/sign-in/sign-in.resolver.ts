import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Prepares } from '../../platform/graphql/prepares.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { CreateFirstAdministratorInput, SignInInput } from './sign-in.inputs.js';
import { CreateFirstAdministratorResult, SignInResult } from './sign-in.problems.js';
import { SignInService } from './sign-in.service.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly service: SignInService,
    private readonly firstAdministrator: FirstAdministratorService,
  ) {}

  @Mutation(() => SignInResult, { nullable: true, description: 'Starts a session, stored in a cookie.' })
  @Allow('anyone')
  @Prepares()
  signIn(@Ctx() ctx: Context, @Args('input') input: SignInInput) {
    return this.service.signIn(ctx, input);
  }

  @Mutation(() => Boolean, { nullable: true, description: 'Ends the current session.' })
  @Allow('anyone')
  signOut(@Ctx() ctx: Context) {
    return this.service.signOut(ctx);
  }

  @Mutation(() => CreateFirstAdministratorResult, {
    nullable: true,
    description: 'Creates the first administrator with the one-time code printed by `npm start`, and signs them in.',
  })
  @Allow('anyone')
  @Prepares()
  createFirstAdministrator(@Ctx() ctx: Context, @Args('input') input: CreateFirstAdministratorInput) {
    return this.firstAdministrator.create(ctx, input);
  }
}
