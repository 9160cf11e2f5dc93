import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { DeactivatePersonInput, ReactivatePersonInput, SetMembershipsInput } from './person.inputs.js';
import { DeactivatePersonResult, ReactivatePersonResult, SetMembershipsResult } from './person.problems.js';
import { PersonService } from './person.service.js';

@Resolver()
export class PersonResolver {
  constructor(private readonly service: PersonService) {}

  @Mutation(() => SetMembershipsResult, { nullable: true, description: 'Sets a person’s teams and roles.' })
  @Allow('person.setTeams')
  setMemberships(@Ctx() ctx: Context, @Args('input') input: SetMembershipsInput) {
    return this.service.setMemberships(ctx, input);
  }

  @Mutation(() => DeactivatePersonResult, {
    nullable: true,
    description: 'Ends a person’s access and sessions.',
  })
  @Allow('person.deactivate')
  deactivatePerson(@Ctx() ctx: Context, @Args('input') input: DeactivatePersonInput) {
    return this.service.deactivate(ctx, input);
  }

  @Mutation(() => ReactivatePersonResult, { nullable: true, description: 'Restores a person’s access.' })
  @Allow('person.deactivate')
  reactivatePerson(@Ctx() ctx: Context, @Args('input') input: ReactivatePersonInput) {
    return this.service.reactivate(ctx, input);
  }
}
