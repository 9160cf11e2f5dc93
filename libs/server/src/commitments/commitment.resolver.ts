import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
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
import { StatementService } from './statements/statement.service.js';

@Resolver()
export class CommitmentResolver {
  constructor(
    private readonly commitments: CommitmentService,
    private readonly statements: StatementService,
    private readonly dueDates: DueDateService,
    private readonly milestones: MilestoneService,
  ) {}

  @Mutation(() => CreateCommitmentResult, { nullable: true, description: 'Creates a commitment.' })
  @Allow('commitment.create')
  createCommitment(@Ctx() ctx: Context, @Args('input') input: CreateCommitmentInput) {
    return this.commitments.create(ctx, input);
  }

  @Mutation(() => EditCommitmentResult, { nullable: true, description: 'Edits the details of a commitment.' })
  @Allow('commitment.edit')
  editCommitment(@Ctx() ctx: Context, @Args('input') input: EditCommitmentInput) {
    return this.commitments.edit(ctx, input);
  }

  @Mutation(() => AddStatementResult, { nullable: true, description: 'Adds a statement to a commitment.' })
  @Allow('commitment.addStatement')
  addStatement(@Ctx() ctx: Context, @Args('input') input: AddStatementInput) {
    return this.statements.add(ctx, input);
  }

  @Mutation(() => ChangeDueDateResult, { nullable: true, description: 'Moves or corrects a due date, with a reason.' })
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
