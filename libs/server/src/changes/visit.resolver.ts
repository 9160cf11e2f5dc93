import { Mutation, Resolver } from '@nestjs/graphql';
import { Person } from '../people/persons/person.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { VisitService } from './visit.service.js';

@Resolver()
export class VisitResolver {
  constructor(private readonly service: VisitService) {}

  @Mutation(() => Person, {
    nullable: true,
    description: 'Extends the user’s visit. A visit ends 30 minutes after the last call.',
  })
  @Allow('signedIn')
  noteVisit(@Ctx() ctx: Context) {
    return this.service.note(ctx);
  }

  @Mutation(() => Person, { nullable: true, description: 'Marks everything recorded so far as read by the user.' })
  @Allow('signedIn')
  markChangesRead(@Ctx() ctx: Context) {
    return this.service.markRead(ctx);
  }
}
