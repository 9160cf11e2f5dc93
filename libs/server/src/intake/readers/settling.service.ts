import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { settleProblem } from '@followthrough/domain/source-readings';
import { Injectable } from '@nestjs/common';
import { isRefusing, type Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { DecliningService } from '../decisions/declining.service.js';
import { EnteringService } from '../decisions/entering.service.js';
import type { ProposalChanged, ProposalDecided } from '../proposals/proposal.problems.js';
import { ReadProposal } from './read-proposal.entity.js';
import type { SettleReadingInput } from './reading.inputs.js';
import { readingInTurn } from './reading-in-turn.js';
import type { SourceReading } from './source-reading.entity.js';

/** Decides on what a reading settled, by the same decisions as one by one: all in one transaction, or nothing. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly entering: EnteringService,
    private readonly declining: DecliningService,
  ) {}

  async settle(
    ctx: Context,
    input: SettleReadingInput,
  ): Promise<SourceReading | RuleProblem | ProposalDecided | ProposalChanged> {
    const { readingId, accepted, rejectedIds, leadTeamId, undertakerId, reasonCode, reason } = input;
    const reading = await readingInTurn(ctx, readingId, 'intake.decide');
    const all = [...accepted.map(({ proposalId }) => proposalId), ...rejectedIds];
    const refused = settleProblem(all.length);
    if (refused) return refused;
    for (const proposalId of all) {
      if (!(await ctx.db.existsBy(ReadProposal, { readingId, proposalId }))) throw Refusal.notFound();
    }
    for (const one of accepted) {
      const entered = await this.entering.acceptAsProposed(ctx, {
        ...one,
        leadTeamId,
        undertakerId: undertakerId ?? null,
      });
      if (isRefusing(entered)) return entered;
    }
    if (rejectedIds.length > 0 && !reasonCode) return problem('REJECTION_REASON_MISSING', {}, 'reasonCode');
    for (const proposalId of rejectedIds) {
      const declined = await this.declining.reject(ctx, {
        proposalId,
        reasonCode: reasonCode!,
        reason: reason ?? null,
      });
      if (isRefusing(declined)) return declined;
    }
    return reading;
  }
}
