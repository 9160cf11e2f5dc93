import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Person } from '../people/persons/person.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { NoteTourInput } from './tour.inputs.js';
import { TourService } from './tour.service.js';

@Resolver()
export class TourResolver {
  constructor(private readonly service: TourService) {}

  @Mutation(() => Person, {
    nullable: true,
    description: 'Saves the user’s progress with the tour of the demo registers, or hides or shows it.',
  })
  @Allow('signedIn')
  noteTour(@Ctx() ctx: Context, @Args('input') input: NoteTourInput) {
    return this.service.note(ctx, input);
  }
}
