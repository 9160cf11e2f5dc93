import { rejectProblem } from '@followthrough/domain/intake';
import { ProposalState } from '@followthrough/domain/proposal-states';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { decliningReadProblem } from '@followthrough/domain/source-readings';
import { Injectable } from '@nestjs/common';
import { isRefusing, type Context } from '../../platform/changes/context.js';
import { NoteService, recordedNote, writtenIn } from '../../sources/note.service.js';
import type { Proposal } from '../proposals/proposal.entity.js';
import type { NoteProposalInput, RejectProposalInput } from '../proposals/proposal.inputs.js';
import type { ProposalChanged, ProposalDecided } from '../proposals/proposal.problems.js';
import { acquireUndecided, decide } from './undecided.js';

type Decided = Promise<Proposal | RuleProblem | ProposalDecided | ProposalChanged>;

/**
 * Decisions that keep a proposal out of the register. Their events are on the source. What repeats the proposal is
 * decided the same.
 */
@Injectable()
export class DecliningService {
  constructor(private readonly notes: NoteService) {}

  async note(ctx: Context, { proposalId, note: facts, alsoSaid }: NoteProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId, alsoSaid);
    if (isRefusing(undecided)) return undecided;
    const refused = decliningReadProblem(undecided.read);
    if (refused) return refused;
    const { source, joined } = undecided;
    for (const { proposal, passage } of [undecided, ...joined]) {
      const kept = await this.notes.keep(ctx, passage, facts);
      if (isProblem(kept)) return kept;
      const { note } = kept;
      await decide(ctx, proposal, { state: ProposalState.NOTED, noteId: note.id });
      await ctx.record('proposal.noted', source, { proposalId: proposal.id, ...recordedNote(note) }, writtenIn(note));
    }
    return undecided.proposal;
  }

  async reject(ctx: Context, { proposalId, reasonCode, reason, alsoSaid }: RejectProposalInput): Decided {
    const undecided = await acquireUndecided(ctx, proposalId, alsoSaid);
    if (isRefusing(undecided)) return undecided;
    const refused = decliningReadProblem(undecided.read) ?? rejectProblem(reasonCode, reason);
    if (refused) return refused;
    const { source, joined } = undecided;
    for (const { proposal } of [undecided, ...joined]) {
      const { id, passageId } = await decide(ctx, proposal, {
        ...{ state: ProposalState.REJECTED, reasonCode, reason: reason || null },
      });
      await ctx.record('proposal.rejected', source, { proposalId: id, passageId, reasonCode }, { reason });
    }
    return undecided.proposal;
  }
}
