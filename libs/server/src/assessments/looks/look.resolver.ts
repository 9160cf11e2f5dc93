import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Commitment } from '../../commitments/commitment.entity.js';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { Uuid } from '../../platform/schema/scalars.js';
import { LookService } from './look.service.js';

@Resolver()
export class LookResolver {
  constructor(private readonly service: LookService) {}

  @Mutation(() => Commitment, { nullable: true, description: 'Notes that the user, an auditor, opened a commitment.' })
  @Allow('assessment.look')
  noteLook(@Ctx() ctx: Context, @Args('commitmentId', { type: () => Uuid }) commitmentId: string) {
    return this.service.note(ctx, commitmentId);
  }
}
