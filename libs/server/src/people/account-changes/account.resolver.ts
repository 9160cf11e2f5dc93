import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Prepares } from '../../platform/graphql/prepares.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { AccountService } from './account.service.js';
import { ChangeNameInput } from '../persons/person.inputs.js';
import { ChangeNameResult } from './account.problems.js';
import { ChangePasswordInput } from '../sign-in/sign-in.inputs.js';
import { ChangePasswordResult } from '../sign-in/sign-in.problems.js';

@Resolver()
export class AccountResolver {
  constructor(private readonly service: AccountService) {}

  @Mutation(() => ChangeNameResult, { nullable: true, description: 'Changes your own name.' })
  @Allow('person.changeOwn')
  changeName(@Ctx() ctx: Context, @Args('input') input: ChangeNameInput) {
    return this.service.changeName(ctx, input);
  }

  @Mutation(() => ChangePasswordResult, {
    nullable: true,
    description: 'Changes your own password and ends all your other sessions.',
  })
  @Allow('person.changeOwn')
  @Prepares()
  changePassword(@Ctx() ctx: Context, @Args('input') input: ChangePasswordInput) {
    return this.service.changePassword(ctx, input);
  }

  @Mutation(() => Boolean, { nullable: true, description: 'Ends one of your own sessions.' })
  @Allow('signedIn')
  endSession(@Ctx() ctx: Context, @Args('id', { type: () => Uuid }) id: string) {
    return this.service.endSession(ctx, id);
  }

  @Mutation(() => Boolean, { nullable: true, description: 'Ends all your sessions except this one.' })
  @Allow('signedIn')
  endOtherSessions(@Ctx() ctx: Context) {
    return this.service.endOtherSessions(ctx);
  }
}
