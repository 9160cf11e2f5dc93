import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { AmendmentService } from './amendment.service.js';
import {
  CancelRoundInput,
  DecideAmendmentInput,
  EditRoundInput,
  FreezeRoundInput,
  OpenRoundInput,
  ProposeAmendmentInput,
  RoundInput,
  SignRoundInput,
  WithdrawAmendmentInput,
} from './round.inputs.js';
import {
  CancelFreezingResult,
  CancelRoundResult,
  DecideAmendmentResult,
  EditRoundResult,
  FreezeRoundResult,
  OpenRoundResult,
  ProposeAmendmentResult,
  RemindOfRoundResult,
  SignRoundResult,
  WithdrawAmendmentResult,
} from './round.problems.js';
import { RoundService } from './round.service.js';
import { SignRoundService } from './sign-round.service.js';

@Resolver()
export class RoundResolver {
  constructor(
    private readonly rounds: RoundService,
    private readonly signing: SignRoundService,
    private readonly amendments: AmendmentService,
  ) {}

  @Mutation(() => OpenRoundResult, { nullable: true, description: 'Opens a reporting round.' })
  @Allow('round.open')
  openRound(@Ctx() ctx: Context, @Args('input') input: OpenRoundInput) {
    return this.rounds.open(ctx, input);
  }

  @Mutation(() => EditRoundResult, { nullable: true, description: 'Changes what an open round asks for.' })
  @Allow('round.edit')
  editRound(@Ctx() ctx: Context, @Args('input') input: EditRoundInput) {
    return this.rounds.edit(ctx, input);
  }

  @Mutation(() => RemindOfRoundResult, {
    nullable: true,
    description: 'Reminds the teams whose reports are missing: their list of work shows it.',
  })
  @Allow('round.remind')
  remindOfRound(@Ctx() ctx: Context, @Args('input') input: RoundInput) {
    return this.rounds.remind(ctx, input);
  }

  @Mutation(() => CancelRoundResult, { nullable: true, description: 'Cancels an open round. Reports stay.' })
  @Allow('round.cancel')
  cancelRound(@Ctx() ctx: Context, @Args('input') input: CancelRoundInput) {
    return this.rounds.cancel(ctx, input);
  }

  @Mutation(() => FreezeRoundResult, {
    nullable: true,
    description: 'Saves the figures of an open round, in the background. Frozen figures never change.',
  })
  @Allow('round.freeze')
  freezeRound(@Ctx() ctx: Context, @Args('input') input: FreezeRoundInput) {
    return this.rounds.freeze(ctx, input);
  }

  @Mutation(() => CancelFreezingResult, {
    nullable: true,
    description: 'Stops freezing a round before it is complete. The round is open again, and nothing is saved.',
  })
  @Allow('round.freeze')
  cancelFreezing(@Ctx() ctx: Context, @Args('input') input: RoundInput) {
    return this.rounds.cancelFreezing(ctx, input);
  }

  @Mutation(() => SignRoundResult, { nullable: true, description: 'Signs the frozen values of a team.' })
  @Allow('round.sign')
  signRound(@Ctx() ctx: Context, @Args('input') input: SignRoundInput) {
    return this.signing.sign(ctx, input);
  }

  @Mutation(() => ProposeAmendmentResult, { nullable: true, description: 'Proposes to correct a frozen value.' })
  @Allow('round.amend')
  proposeAmendment(@Ctx() ctx: Context, @Args('input') input: ProposeAmendmentInput) {
    return this.amendments.propose(ctx, input);
  }

  @Mutation(() => DecideAmendmentResult, {
    nullable: true,
    description: 'Decides an amendment. The frozen value stays; an agreed amendment is shown beside it.',
  })
  @Allow('round.decideAmendment')
  decideAmendment(@Ctx() ctx: Context, @Args('input') input: DecideAmendmentInput) {
    return this.amendments.decide(ctx, input);
  }

  @Mutation(() => WithdrawAmendmentResult, {
    nullable: true,
    description:
      'Withdraws an amendment that waits for a decision. It stays in the record, and another can be proposed.',
  })
  @Allow('round.withdrawAmendment')
  withdrawAmendment(@Ctx() ctx: Context, @Args('input') input: WithdrawAmendmentInput) {
    return this.amendments.withdraw(ctx, input);
  }
}
