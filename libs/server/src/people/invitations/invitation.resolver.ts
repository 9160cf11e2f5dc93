import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Prepares } from '../../platform/graphql/prepares.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { InvitationService } from './invitation.service.js';
import { Invitation } from './invitation.js';
import { Person } from '../persons/person.entity.js';
import { InvitePersonInput } from './invitation.inputs.js';
import { InvitePersonResult, RenewInvitationResult } from './invitation.problems.js';
import { AcceptInvitationInput } from '../sign-in/sign-in.inputs.js';
import { AcceptInvitationResult } from '../sign-in/sign-in.problems.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(private readonly service: InvitationService) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who is invited.' })
  person(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Parent() { person }: Invitation) {
    return ctx.rowReading(info, person)();
  }

  @Mutation(() => InvitePersonResult, { nullable: true, description: 'Invites somebody by a link to hand over.' })
  @Allow('person.invite')
  invitePerson(@Ctx() ctx: Context, @Args('input') input: InvitePersonInput) {
    return this.service.invite(ctx, input);
  }

  @Mutation(() => RenewInvitationResult, {
    nullable: true,
    description: 'A new link for somebody who has not joined yet; the one they had stops working.',
  })
  @Allow('person.invite')
  renewInvitation(@Ctx() ctx: Context, @Args('personId', { type: () => Uuid }) personId: string) {
    return this.service.renew(ctx, personId);
  }

  @Mutation(() => AcceptInvitationResult, { nullable: true, description: 'Sets one’s first password, and signs in.' })
  @Allow('anyone')
  @Prepares()
  acceptInvitation(@Ctx() ctx: Context, @Args('input') input: AcceptInvitationInput) {
    return this.service.accept(ctx, input);
  }
}
