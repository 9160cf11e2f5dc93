import type { RuleProblem } from '@followthrough/domain/problems';
import { beingReadProblem } from '@followthrough/domain/source-readings';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Proposal } from '../proposals/proposal.entity.js';
import { ProposalChanged, ProposalDecided } from '../proposals/proposal.problems.js';
import type { SeparateProposalInput } from '../proposals/proposal.inputs.js';
import { proposalRead } from '../readers/reading-state.js';
import { acquireOpen } from './undecided.js';

/** Gives a proposal that repeats another one a decision of its own. */
@Injectable()
export class SeparatingService {
  async separate(
    ctx: Context,
    { proposalId }: SeparateProposalInput,
  ): Promise<Proposal | RuleProblem | ProposalDecided | ProposalChanged> {
    const open = await acquireOpen(ctx, proposalId);
    if (open instanceof ProposalDecided) return open;
    const { proposal, source } = open;
    const { passageId, restatesId: fromId } = proposal;
    if (fromId === null) return ProposalChanged.now;
    const refused = beingReadProblem(await proposalRead(ctx, fromId));
    if (refused) return refused;
    const separated = await separate(ctx, proposal, fromId);
    await ctx.record('proposal.separated', source, { proposalId, passageId, fromId });
    return separated;
  }
}

/**
 * Without an event: on the source, it would name who entered what the reader may not see. Where a decision separates it, the
 * events of that decision are on its commitments.
 */
export async function separate(ctx: Context, proposal: Proposal, fromId: string): Promise<Proposal> {
  const own = { restatesId: null, separatedFromId: fromId, separatedAt: ctx.now() };
  await ctx.db.update(Proposal, proposal.id, own);
  return Object.assign(proposal, own);
}

/**
 * Joins what a decision separated from a proposal, or the proposal from another one, when the decision is undone: what was
 * decided since, or has others joined to it by a later scan, stays as it is.
 */
export async function rejoin(ctx: Context, { id, decidedAt }: Proposal): Promise<void> {
  await ctx.db.query(
    `update proposals p set restates_id = main.id, separated_from_id = null, separated_at = null
     from proposals main
     where main.id = p.separated_from_id and p.separated_at = $2 and $1 in (main.id, p.id)
       and p.dropped_at is null and main.dropped_at is null and main.restates_id is null
       and (p.id = $1 or p.state = 'PROPOSED') and (main.id = $1 or main.state = 'PROPOSED')
       and not exists (select 1 from proposals joined where joined.restates_id = p.id)`,
    [id, decidedAt],
  );
}
