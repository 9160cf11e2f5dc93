import { archivedProblem } from '@followthrough/domain/archived';
import { answerProblem, replyProblem } from '@followthrough/domain/assessment';
import type { IsoDay } from '@followthrough/domain/days';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { AssessmentReply } from './assessment-reply.entity.js';
import { asDrafted, recordedFacts } from './assessable.js';
import type { Assessment } from './assessment.entity.js';
import type { DeclineReplyInput, ReplyToAssessmentInput } from './assessment.inputs.js';
import { assessmentView } from './assessment.view.js';
import { ReplyEnding } from '@followthrough/domain/vocabulary';

/** The lead team’s right of reply: once, before the deadline. */
@Injectable()
export class ReplyService {
  async reply(ctx: Context, { assessmentId, words }: ReplyToAssessmentInput): Promise<Assessment | RuleProblem> {
    const { assessment, commitment, drafted } = await toAnswer(ctx, assessmentId);
    const refused = archivedProblem(commitment) ?? replyProblem(drafted, words, ctx.today());
    if (refused) return refused;

    const reply = { ...answered(ctx), ending: ReplyEnding.REPLIED, words };
    await takeEffect(ctx, assessment, commitment, reply, ctx.today());
    return assessment;
  }

  async decline(ctx: Context, { assessmentId }: DeclineReplyInput): Promise<Assessment | RuleProblem> {
    const { assessment, commitment, drafted } = await toAnswer(ctx, assessmentId);
    const refused = archivedProblem(commitment) ?? answerProblem(drafted, ctx.today());
    if (refused) return refused;

    const reply = { ...answered(ctx), ending: ReplyEnding.DECLINED, words: null };
    await takeEffect(ctx, assessment, commitment, reply, ctx.today());
    return assessment;
  }
}

async function toAnswer(ctx: Context, assessmentId: string) {
  const assessment = await ctx.see(assessmentView, assessmentId);
  const commitment = await ctx.acquire(commitmentView, assessment.commitmentId, 'assessment.reply');
  return { assessment, commitment, drafted: await asDrafted(ctx, assessment) };
}

const answered = (ctx: Context) => ({ at: ctx.now(), by: ctx.viewer.id });

/**
 * Whatever the answer, the assessment is in effect since its time. Requires the lock on the commitment.
 * @param on the day of the reply, or the last day for one, if there was none
 */
export async function takeEffect(
  ctx: Context,
  assessment: Assessment,
  commitment: Commitment,
  reply: Omit<AssessmentReply, 'assessmentId'>,
  on: IsoDay,
): Promise<void> {
  const { id: assessmentId } = assessment;
  await ctx.db.insert(AssessmentReply, { assessmentId, ...reply });
  const { ending, words } = reply;
  const data = { ...recordedFacts(assessment), assessmentId, ending, on };
  await ctx.record('assessment.tookEffect', commitment, data, { reply: words });
}
