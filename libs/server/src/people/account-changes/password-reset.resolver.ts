import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Prepares } from '../../platform/graphql/prepares.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { ChooseNewPasswordResult, ResetPasswordResult } from './account-change.problems.js';
import { PasswordResetService } from './password-reset.service.js';
import { ChooseNewPasswordInput } from '../sign-in/sign-in.inputs.js';

@Resolver()
export class PasswordResetResolver {
  constructor(private readonly service: PasswordResetService) {}

  @Mutation(() => ResetPasswordResult, {
    nullable: true,
    description:
      'Creates a password reset link and ends the person’s sessions. For auditors and administrators it waits for a second administrator, if there is one.',
  })
  @Allow('person.resetPassword')
  resetPassword(@Ctx() ctx: Context, @Args('personId', { type: () => Uuid }) personId: string) {
    return this.service.reset(ctx, personId);
  }

  @Mutation(() => ChooseNewPasswordResult, {
    nullable: true,
    description: 'Sets a new password with a reset link, and signs in.',
  })
  @Allow('anyone')
  @Prepares()
  chooseNewPassword(@Ctx() ctx: Context, @Args('input') input: ChooseNewPasswordInput) {
    return this.service.choose(ctx, input);
  }
}
