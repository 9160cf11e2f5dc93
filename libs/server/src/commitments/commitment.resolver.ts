import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Uuid } from '../platform/graphql/scalars.js';
import { Commitment } from './commitment.entity.js';

@Resolver()
export class CommitmentResolver {
  @Query(() => Commitment, { nullable: true, description: 'One commitment.' })
  @Allow('signedIn')
  commitment(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args('id', { type: () => Uuid }) _: string) {
    return ctx.read(info);
  }

  @Query(() => Commitment, { nullable: true, description: 'The commitment that has this reference, as in FT-0001.' })
  @Allow('signedIn')
  commitmentByReference(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args('reference') _: string) {
    return ctx.read(info);
  }
}
