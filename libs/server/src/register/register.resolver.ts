import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CommitmentConnection } from '../commitments/commitment.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { CommitmentCount } from './commitment-count.js';
import { CommitmentCountsArgs, CommitmentsArgs, CommitmentsLeftOutArgs } from './commitment-filter.inputs.js';
import { CommitmentsLeftOut } from './commitments-left-out.js';

@Resolver()
export class RegisterResolver {
  @Query(() => CommitmentConnection, { description: 'The register: commitments that a filter chooses.' })
  @Allow('signedIn')
  commitments(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: CommitmentsArgs) {
    return ctx.read(info);
  }

  @Query(() => [CommitmentCount], { description: 'How many of them there are of each sort, most frequent first.' })
  @Allow('signedIn')
  commitmentCounts(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: CommitmentCountsArgs) {
    return ctx.read(info);
  }

  @Query(() => [CommitmentsLeftOut], {
    description: 'How many others would match, had the filter asked for other bodies and for archived ones.',
  })
  @Allow('signedIn')
  commitmentsLeftOut(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: CommitmentsLeftOutArgs) {
    return ctx.read(info);
  }
}
