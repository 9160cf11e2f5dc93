import { archivedProblem } from '@followthrough/domain/archived';
import { raiseFindingProblem, reviseFindingProblem, withdrawFindingProblem } from '@followthrough/domain/findings';
import type { RuleProblem } from '@followthrough/domain/problems';
import { usualReplyDue } from '@followthrough/domain/right-of-reply';
import { FindingState, FindingSubject } from '@followthrough/domain/finding-terms';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import { deliveryTestView } from '../delivery/delivery-tests/delivery-test.view.js';
import { judgementView } from '../delivery/judgement.view.js';
import type { Context } from '../platform/changes/context.js';
import { changedFields } from '../platform/changes/stale-edit.js';
import { Refusal } from '../platform/ground/refusal.js';
import { newId } from '../platform/ground/uuid.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { FindingWithdrawal } from './finding-withdrawal.entity.js';
import { FindingWording } from './finding-wording.entity.js';
import { Finding } from './finding.entity.js';
import type {
  FindingWordsInput,
  RaiseFindingInput,
  ReviseFindingInput,
  WithdrawFindingInput,
} from './finding.inputs.js';
import { findingView } from './finding.view.js';
import {
  asRaised,
  currentWording,
  draftFacts,
  effectiveFacts,
  lockedCommitment,
  seeEvidence,
  seeFrozen,
  seePassage,
  staleWording,
} from './raised.js';

/** Findings of auditors. Everything is only added; the lock on the commitment makes writers queue. */
@Injectable()
export class FindingService {
  async raise(ctx: Context, input: RaiseFindingInput): Promise<Finding | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'finding.raise');
    const subject = await subjectOf(ctx, input);
    if (input.passageId) await seePassage(ctx, commitment.id, input.passageId);
    const refused = archivedProblem(commitment) ?? raiseFindingProblem(input, ctx.today());
    if (refused) return refused;

    const finding = ctx.db.create(Finding, {
      id: newId(),
      commitmentId: commitment.id,
      about: input.about,
      ...subject,
      passageId: input.passageId ?? null,
      firstReplyDue: input.replyDue ?? usualReplyDue(ctx.today()),
      raisedAt: ctx.now(),
      raisedBy: ctx.viewer.id,
    });
    await ctx.db.insert(Finding, finding);
    const wording = await addWording(ctx, finding, 1, input);
    const { about, passageId, firstReplyDue: replyDue } = finding;
    const aboutId = input.aboutId ?? null;
    const data = { ...draftFacts(finding, wording), about, aboutId, passageId, replyDue };
    await ctx.record('finding.raised', finding, data, textsOf(wording));
    return finding;
  }

  async revise(ctx: Context, input: ReviseFindingInput): Promise<Finding | RuleProblem | StaleEdit> {
    const finding = await ctx.see(findingView, input.findingId);
    ctx.allow('finding.revise', { auditorId: finding.raisedBy });
    const commitment = await lockedCommitment(ctx, finding);
    const latest = await currentWording(ctx, finding);
    const refused =
      archivedProblem(commitment) ??
      reviseFindingProblem(await asRaised(ctx, finding), input, ctx.today()) ??
      (await staleWording(ctx, finding, latest, input.version));
    if (refused) return refused;

    const fields = changedFields(latest, wordsOf(input));
    if (fields.length === 0) return finding;
    const wording = await addWording(ctx, finding, latest.number + 1, input);
    const data = { ...draftFacts(finding, wording), version: wording.number, fields };
    await ctx.record('finding.revised', finding, data, textsOf(wording));
    return finding;
  }

  async withdraw(ctx: Context, input: WithdrawFindingInput): Promise<Finding | RuleProblem> {
    const finding = await ctx.see(findingView, input.findingId);
    ctx.allow('finding.withdraw', { auditorId: finding.raisedBy });
    const commitment = await lockedCommitment(ctx, finding);
    const raised = await asRaised(ctx, finding);
    const refused = archivedProblem(commitment) ?? withdrawFindingProblem(raised, input.reason);
    if (refused) return refused;

    const { reason } = input;
    await ctx.db.insert(FindingWithdrawal, { findingId: finding.id, reason, at: ctx.now(), by: ctx.viewer.id });
    const wording = await currentWording(ctx, finding);
    const texts = { title: wording.title, reason };
    // Readers who could not see the draft must not learn of it now.
    if (raised.state === FindingState.DRAFT)
      await ctx.record('finding.draftWithdrawn', finding, draftFacts(finding, wording), texts);
    else await ctx.record('finding.withdrawn', commitment, effectiveFacts(finding, wording), texts);
    return finding;
  }
}

type Subject = Pick<Finding, 'reportId' | 'evidenceId' | 'testId' | 'roundValueId'>;

/** @throws Refusal NOT_FOUND if it is not a part of the commitment */
async function subjectOf(ctx: Context, { commitmentId, about, aboutId }: RaiseFindingInput): Promise<Subject> {
  const none = { reportId: null, evidenceId: null, testId: null, roundValueId: null };
  if (about === FindingSubject.COMMITMENT && !aboutId) return none;
  if (about === FindingSubject.COMMITMENT || !aboutId) throw Refusal.notFound();
  if (about === FindingSubject.EVIDENCE) {
    await seeEvidence(ctx, commitmentId, aboutId);
    return { ...none, evidenceId: aboutId };
  }
  if (about === FindingSubject.ROUND) {
    await seeFrozen(ctx, commitmentId, aboutId);
    return { ...none, roundValueId: aboutId };
  }
  const isReport = about === FindingSubject.REPORT;
  const part = isReport ? await ctx.see(judgementView, aboutId) : await ctx.see(deliveryTestView, aboutId);
  if (part.commitmentId !== commitmentId) throw Refusal.notFound();
  return { ...none, [isReport ? 'reportId' : 'testId']: aboutId };
}

function wordsOf({ severity, title, condition, criterion, consequence, recommendation }: FindingWordsInput) {
  return { severity, title, condition, criterion, consequence: consequence || null, recommendation };
}

const textsOf = ({ title, condition, criterion, consequence, recommendation }: FindingWording) => ({
  title,
  condition,
  criterion,
  consequence,
  recommendation,
});

async function addWording(ctx: Context, { id: findingId }: Finding, number: number, input: FindingWordsInput) {
  const wording = ctx.db.create(FindingWording, { id: newId(), findingId, number, ...wordsOf(input), at: ctx.now() });
  await ctx.db.insert(FindingWording, wording);
  return wording;
}
