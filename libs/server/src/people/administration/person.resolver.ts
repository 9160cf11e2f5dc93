import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../../platform/changes/context.js';
import { Allow } from '../../platform/graphql/allow.js';
import { Ctx } from '../../platform/graphql/ctx.js';
import { DeactivatePersonInput, ReactivatePersonInput, SetMembershipsInput } from './person.inputs.js';
import {
  DeactivatePersonResult,
  ReactivatePersonResult,
  SetMembershipsResult,
  SetTeamRoleResult,
} from './person.problems.js';
import { SetTeamRoleInput } from '../teams/roles.inputs.js';
import { PersonService } from './person.service.js';

@Resolver()
export class PersonResolver {
  constructor(private readonly service: PersonService) {}

  @Mutation(() => SetMembershipsResult, { nullable: true, description: 'Sets a person’s teams and roles.' })
  @Allow('person.setTeams')
  setMemberships(@Ctx() ctx: Context, @Args('input') input: SetMembershipsInput) {
    return this.service.setMemberships(ctx, input);
  }

  @Mutation(() => SetTeamRoleResult, {
    nullable: true,
    description: 'Sets the role of a person in one team, or removes them from it.',
  })
  @Allow('person.setTeams')
  setTeamRole(@Ctx() ctx: Context, @Args('input') input: SetTeamRoleInput) {
    return this.service.setTeamRole(ctx, input);
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
