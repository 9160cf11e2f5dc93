import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Context } from '../platform/changes/context.js';
import { Allow } from '../platform/graphql/allow.js';
import { Ctx } from '../platform/graphql/ctx.js';
import { Prepares } from '../platform/graphql/prepares.js';
import { DecideEvidenceInput } from './acceptance.inputs.js';
import { AcceptanceService } from './acceptance.service.js';
import { KeepCopyInput } from './copies/copy.inputs.js';
import { CopyService } from './copies/copy.service.js';
import { AddEvidenceInput, ReviseEvidenceInput, SupportClaimInput, WithdrawEvidenceInput } from './evidence.inputs.js';
import {
  AddEvidenceResult,
  DecideEvidenceResult,
  KeepCopyResult,
  ReviseEvidenceResult,
  SupportClaimResult,
  WithdrawEvidenceResult,
} from './evidence.problems.js';
import { EvidenceService } from './evidence.service.js';
import { SupportService } from './support.service.js';

@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly service: EvidenceService,
    private readonly copies: CopyService,
    private readonly supports: SupportService,
    private readonly acceptances: AcceptanceService,
  ) {}

  @Mutation(() => AddEvidenceResult, {
    nullable: true,
    description: 'Adds a link, file, figure, passage or search as evidence.',
  })
  @Allow('evidence.add')
  @Prepares()
  addEvidence(@Ctx() ctx: Context, @Args('input') input: AddEvidenceInput) {
    return this.copies.add(ctx, input);
  }

  @Mutation(() => ReviseEvidenceResult, {
    nullable: true,
    description: 'Adds the next version of evidence, which waits for acceptance of its own.',
  })
  @Allow('evidence.add')
  @Prepares()
  reviseEvidence(@Ctx() ctx: Context, @Args('input') input: ReviseEvidenceInput) {
    return this.copies.revise(ctx, input);
  }

  @Mutation(() => KeepCopyResult, {
    nullable: true,
    description: 'Fetches the page that evidence links to, and keeps a copy of it as a WARC file.',
  })
  @Allow('evidence.add')
  @Prepares()
  keepCopy(@Ctx() ctx: Context, @Args('input') input: KeepCopyInput) {
    return this.copies.keep(ctx, input);
  }

  @Mutation(() => SupportClaimResult, {
    nullable: true,
    description: 'Links evidence to a claim, with role and grade.',
  })
  @Allow('evidence.support')
  supportClaim(@Ctx() ctx: Context, @Args('input') input: SupportClaimInput) {
    return this.supports.support(ctx, input);
  }

  @Mutation(() => DecideEvidenceResult, {
    nullable: true,
    description: 'Accepts evidence for the claims it is cited for, or does not, with a reason.',
  })
  @Allow('evidence.decide')
  decideEvidence(@Ctx() ctx: Context, @Args('input') input: DecideEvidenceInput) {
    return this.acceptances.decide(ctx, input);
  }

  @Mutation(() => WithdrawEvidenceResult, { nullable: true, description: 'Withdraws evidence that you submitted.' })
  @Allow('evidence.withdraw')
  withdrawEvidence(@Ctx() ctx: Context, @Args('input') input: WithdrawEvidenceInput) {
    return this.service.withdraw(ctx, input);
  }
}
