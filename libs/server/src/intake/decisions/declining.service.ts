import { rejectProblem } from '@followthrough/domain/intake';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { NoteService, recordedNote, writtenIn } from '../../sources/note.service.js';
import { Proposal } from '../proposals/proposal.entity.js';
import type { NoteProposalInput, RejectProposalInput } from '../proposals/proposal.inputs.js';
import { ProposalDecided } from '../proposals/proposal.problems.js';
import { acquireUndecided, decide } from './undecided.js';

type Decided = Promise<Proposal | RuleProblem | ProposalDecided>;

/** Decisions that keep a proposal out of the register. Their events are on the source. */
@Injectable()
export class DecliningService {
  constructor(private readonly notes: NoteService) {}

  async note(ctx: Context, { proposalId, note: facts }: NoteProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const kept = await this.notes.keep(ctx, undecided.passage, facts);
    if (isProblem(kept)) return kept;
    const { note } = kept;
    const decided = await decide(ctx, undecided.proposal, { state: ProposalState.NOTED, noteId: note.id });
    await ctx.record('proposal.noted', undecided.source, { proposalId, ...recordedNote(note) }, writtenIn(note));
    return decided;
  }

  async reject(ctx: Context, { proposalId, reasonCode, reason }: RejectProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId);
    if (undecided instanceof ProposalDecided) return undecided;
    const refused = rejectProblem(reasonCode, reason);
    if (refused) return refused;
    const rejected = { state: ProposalState.REJECTED, reasonCode, reason: reason || null };
    const decided = await decide(ctx, undecided.proposal, rejected);
    const { passageId } = decided;
    await ctx.record('proposal.rejected', undecided.source, { proposalId, passageId, reasonCode }, { reason });
    return decided;
  }
}
