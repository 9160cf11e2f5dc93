import type { RuleProblem } from '@followthrough/domain/problems';
import { adjudicateProposalProblem, answerProblem, finishReadingProblem } from '@followthrough/domain/source-readings';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { Proposal } from '../proposals/proposal.entity.js';
import type { ReadProposal } from './read-proposal.entity.js';
import { ReadingAdjudication } from './reading-adjudication.entity.js';
import { ReadingAnswer } from './reading-answer.entity.js';
import type { AdjudicateProposalInput, AnswerProposalInput } from './reading.inputs.js';
import { differingAnswers, openReading, ownAnswer, ownUnanswered } from './reading-state.js';
import { readProposalView } from './reading.view.js';
import { readingInTurn, sourceOf } from './reading-in-turn.js';
import { SourceReader } from './source-reader.entity.js';
import type { SourceReading } from './source-reading.entity.js';

/** What the two readers of a source find, and what a third person decides between them. */
@Injectable()
export class ReadingService {
  async answer(ctx: Context, input: AnswerProposalInput): Promise<ReadProposal | RuleProblem> {
    const item = await ctx.see(readProposalView, input.itemId);
    const reading = await readingInTurn(ctx, item.readingId, 'intake.read');
    const refused = answerProblem(await openReading(ctx, reading), await ownAnswer(ctx, item), input);
    if (refused) return refused;

    const { kind = null, note } = input;
    const answer = ctx.db.create(ReadingAnswer, {
      ...{ id: newId(), itemId: item.id, kind, note: note || null },
      ...{ recordedAt: ctx.now(), recordedBy: ctx.viewer.id },
    });
    await ctx.db.insert(ReadingAnswer, answer);
    const { id: readingId, sourceId } = reading;
    const { proposalId } = item;
    await ctx.record('reading.answered', answer, { readingId, sourceId, proposalId, kind }, { note: answer.note });
    return item;
  }

  async finish(ctx: Context, readingId: string): Promise<SourceReading | RuleProblem> {
    const reading = await readingInTurn(ctx, readingId, 'intake.read');
    const refused = finishReadingProblem(await openReading(ctx, reading), await ownUnanswered(ctx, reading));
    if (refused) return refused;

    await ctx.db.update(SourceReader, { readingId, personId: ctx.viewer.id }, { finishedAt: ctx.now() });
    await ctx.record('reading.finished', sourceOf(ctx, reading), { readingId });
    return reading;
  }

  async adjudicate(ctx: Context, input: AdjudicateProposalInput): Promise<ReadProposal | RuleProblem> {
    const item = await ctx.see(readProposalView, input.itemId);
    const reading = await readingInTurn(ctx, item.readingId, 'intake.adjudicate');
    const refused = adjudicateProposalProblem(await differingAnswers(ctx, reading, item), input);
    if (refused) return refused;

    const { kind = null, words } = input;
    const adjudicationId = newId();
    await ctx.db.insert(ReadingAdjudication, {
      ...{ id: adjudicationId, itemId: item.id, kind, words },
      ...{ at: ctx.now(), by: ctx.viewer.id },
    });
    const { id: proposalId, passageId } = await ctx.db.findOneByOrFail(Proposal, { id: item.proposalId });
    const data = { readingId: reading.id, adjudicationId, proposalId, passageId, kind };
    await ctx.record('reading.adjudicated', sourceOf(ctx, reading), data, { words });
    return item;
  }
}
