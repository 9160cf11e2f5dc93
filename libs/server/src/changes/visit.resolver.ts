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
    description: 'Notes that the reader is here. After half an hour without it, their visit counts as over.',
  })
  @Allow('signedIn')
  noteVisit(@Ctx() ctx: Context) {
    return this.service.note(ctx);
  }

  @Mutation(() => Person, { nullable: true, description: 'Marks everything recorded until now as read by the reader.' })
  @Allow('signedIn')
  markChangesRead(@Ctx() ctx: Context) {
    return this.service.markRead(ctx);
  }
}
