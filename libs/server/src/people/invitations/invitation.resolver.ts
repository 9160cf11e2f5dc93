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

  @ResolveField(() => Person, { nullable: true, description: 'The invited person.' })
  person(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Parent() { person }: Invitation) {
    return ctx.rowReading(info, person)();
  }

  @Mutation(() => InvitePersonResult, { nullable: true, description: 'Invites a person and returns the link to send.' })
  @Allow('person.invite')
  invitePerson(@Ctx() ctx: Context, @Args('input') input: InvitePersonInput) {
    return this.service.invite(ctx, input);
  }

  @Mutation(() => RenewInvitationResult, {
    nullable: true,
    description: 'Creates a new invitation link. The previous one stops working.',
  })
  @Allow('person.invite')
  renewInvitation(@Ctx() ctx: Context, @Args('personId', { type: () => Uuid }) personId: string) {
    return this.service.renew(ctx, personId);
  }

  @Mutation(() => AcceptInvitationResult, { nullable: true, description: 'Sets your first password, and signs in.' })
  @Allow('anyone')
  @Prepares()
  acceptInvitation(@Ctx() ctx: Context, @Args('input') input: AcceptInvitationInput) {
    return this.service.accept(ctx, input);
  }
}
