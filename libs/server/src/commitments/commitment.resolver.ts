import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { OrganisationConnection } from '../organisations/organisation.entity.js';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { PageArgs } from '../platform/schema/connection.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Uuid } from '../platform/schema/scalars.js';
import { Commitment } from './commitment.entity.js';
import { AddStatementInput, CreateCommitmentInput, EditCommitmentInput } from './commitment.inputs.js';
import {
  AddStatementResult,
  ChangeDueDateResult,
  CreateCommitmentResult,
  EditCommitmentResult,
  SetMilestonesResult,
} from './commitment.problems.js';
import { CommitmentService } from './commitment.service.js';
import { DueDateService } from './due-dates/due-date.service.js';
import { ChangeDueDateInput } from './due-dates/due.inputs.js';
import { SetMilestonesInput } from './milestones/milestone.inputs.js';
import { MilestoneService } from './milestones/milestone.service.js';
import { PolicyArea, PolicyAreasArgs } from './policy-area.js';
import { StatementService } from './statements/statement.service.js';

@Resolver()
export class CommitmentResolver {
  constructor(
    private readonly commitments: CommitmentService,
    private readonly statements: StatementService,
    private readonly dueDates: DueDateService,
    private readonly milestones: MilestoneService,
  ) {}

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

  @Query(() => OrganisationConnection, { description: 'Organisations that commitments are about, by name.' })
  @Allow('signedIn')
  partners(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: PageArgs) {
    return ctx.read(info);
  }

  @Query(() => [PolicyArea], {
    description: 'The policy areas in use that match a text, at most 8, the best match first.',
  })
  @Allow('signedIn')
  policyAreas(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args() _: PolicyAreasArgs) {
    return ctx.read(info);
  }

  @Mutation(() => CreateCommitmentResult, { nullable: true, description: 'Enters a commitment.' })
  @Allow('commitment.create')
  createCommitment(@Ctx() ctx: Context, @Args('input') input: CreateCommitmentInput) {
    return this.commitments.create(ctx, input);
  }

  @Mutation(() => EditCommitmentResult, { nullable: true, description: 'Changes what is known of a commitment.' })
  @Allow('commitment.edit')
  editCommitment(@Ctx() ctx: Context, @Args('input') input: EditCommitmentInput) {
    return this.commitments.edit(ctx, input);
  }

  @Mutation(() => AddStatementResult, { nullable: true, description: 'Records a further statement of a commitment.' })
  @Allow('commitment.addStatement')
  addStatement(@Ctx() ctx: Context, @Args('input') input: AddStatementInput) {
    return this.statements.add(ctx, input);
  }

  @Mutation(() => ChangeDueDateResult, { nullable: true, description: 'Moves or corrects a due date.' })
  @Allow('commitment.edit')
  changeDueDate(@Ctx() ctx: Context, @Args('input') input: ChangeDueDateInput) {
    return this.dueDates.change(ctx, input);
  }

  @Mutation(() => SetMilestonesResult, { nullable: true, description: 'Adds, edits, orders and removes milestones.' })
  @Allow('commitment.edit')
  setMilestones(@Ctx() ctx: Context, @Args('input') input: SetMilestonesInput) {
    return this.milestones.set(ctx, input);
  }
}
