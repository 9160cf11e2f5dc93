import { archivedProblem } from '@followthrough/domain/archived';
import {
  assessableProblem,
  assessmentProblem,
  unprovenFor,
  withdrawAssessmentProblem,
} from '@followthrough/domain/assessment';
import type { RuleProblem } from '@followthrough/domain/problems';
import { usualReplyDue } from '@followthrough/domain/right-of-reply';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import { judgementView } from '../delivery/judgement.view.js';
import type { Context } from '../platform/changes/context.js';
import { staleEdit } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { AssessmentVerdict } from './assessment-verdict.entity.js';
import { AssessmentWithdrawal } from './assessment-withdrawal.entity.js';
import { assessable, asDrafted, lockedCommitment, recordedFacts } from './assessable.js';
import { Assessment } from './assessment.entity.js';
import type { DraftAssessmentInput, WithdrawAssessmentInput } from './assessment.inputs.js';
import { assessmentView } from './assessment.view.js';

/** Auditors’ assessments of reports. They are only added; the lock on the commitment makes writers queue. */
@Injectable()
export class AssessmentService {
  async draft(ctx: Context, input: DraftAssessmentInput): Promise<Assessment | RuleProblem | StaleEdit> {
    const judgement = await ctx.see(judgementView, input.judgementId);
    const commitment = await ctx.acquire(commitmentView, judgement.commitmentId, 'assessment.draft');
    const report = await assessable(ctx, commitment, judgement);
    const refused =
      archivedProblem(commitment) ??
      assessableProblem(report, ctx.viewer.id) ??
      (await staleEdit(ctx, commitment, input.version)) ??
      assessmentProblem(report, input, ctx.viewer.id, ctx.today());
    if (refused) return refused;

    const unproven = unprovenFor(input.status, report);
    const assessment = ctx.db.create(Assessment, {
      id: newId(),
      commitmentId: commitment.id,
      judgementId: judgement.id,
      status: input.status,
      rationale: input.rationale,
      confidence: input.confidence,
      confidenceReason: input.confidenceReason,
      firstReplyDue: input.replyDue ?? usualReplyDue(ctx.today()),
      override: unproven.length > 0 ? (input.override ?? null) : null,
      unmetMilestoneIds: [...unproven],
      deliveryTestId: report.test?.id ?? null,
      draftedAt: ctx.now(),
      draftedBy: ctx.viewer.id,
    });
    await ctx.db.insert(Assessment, assessment);
    const verdicts = report.requiredMilestoneIds.map((milestoneId, position) => {
      const { isSufficient, isAppropriate, words } = input.milestones.find((one) => one.milestoneId === milestoneId)!;
      const verdict = { milestoneId, position, isSufficient, isAppropriate, words: words || null };
      return { id: newId(), assessmentId: assessment.id, ...verdict };
    });
    if (verdicts.length > 0) await ctx.db.insert(AssessmentVerdict, verdicts);
    const { firstReplyDue: replyDue, unmetMilestoneIds, deliveryTestId: testId } = assessment;
    const { rationale, confidenceReason, override } = assessment;
    await ctx.record(
      'assessment.drafted',
      assessment,
      {
        ...recordedFacts(assessment),
        replyDue,
        unmetMilestoneIds,
        ...(testId && { testId }),
        milestones: verdicts.map(({ milestoneId, isSufficient, isAppropriate }) => ({
          milestoneId,
          isSufficient,
          isAppropriate,
        })),
      },
      {
        rationale,
        confidenceReason,
        override,
        ...Object.fromEntries(verdicts.map(({ words, position }) => [`verdict${position + 1}`, words])),
      },
    );
    return assessment;
  }

  async withdraw(ctx: Context, input: WithdrawAssessmentInput): Promise<Assessment | RuleProblem> {
    const assessment = await ctx.see(assessmentView, input.assessmentId);
    ctx.allow('assessment.withdraw', { auditorId: assessment.draftedBy });
    const commitment = await lockedCommitment(ctx, assessment);
    const drafted = await asDrafted(ctx, assessment);
    const refused = archivedProblem(commitment) ?? withdrawAssessmentProblem(drafted, input.reason);
    if (refused) return refused;

    const { reason } = input;
    const withdrawal = { assessmentId: assessment.id, reason, at: ctx.now(), by: ctx.viewer.id };
    await ctx.db.insert(AssessmentWithdrawal, withdrawal);
    const facts = recordedFacts(assessment);
    // Readers who could not see the draft must not learn of it now.
    if (drafted.replied === null) await ctx.record('assessment.draftWithdrawn', assessment, facts, { reason });
    else await ctx.record('assessment.withdrawn', commitment, { ...facts, assessmentId: assessment.id }, { reason });
    return assessment;
  }
}
