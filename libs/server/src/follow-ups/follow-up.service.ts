import { archivedProblem } from '@followthrough/domain/archived';
import { followUpProblem, stateAfter, stepProblem, type FollowUpStep } from '@followthrough/domain/follow-ups';
import type { RuleProblem } from '@followthrough/domain/problems';
import { FollowUpState } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { MissingThing } from '../delivery/missing-thing.entity.js';
import type { Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { Refusal } from '../platform/ground/refusal.js';
import { changedFields } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import { assignedProblem } from './assignee.js';
import { FollowUp } from './follow-up.entity.js';
import type { AssignFollowUpInput, EditFollowUpInput, FollowUpFactsInput } from './follow-up.inputs.js';
import { followUpView } from './follow-up.view.js';
import { changeFollowUp, recordedFollowUp } from './recorded.js';
import { staleFollowUp } from './stale-follow-up.js';

/** The event and the permission of each step. */
const stepped = {
  start: { event: 'followUp.started', permission: 'followUp.start' },
  finish: { event: 'followUp.finished', permission: 'followUp.finish' },
  reopen: { event: 'followUp.reopened', permission: 'followUp.reopen' },
  cancel: { event: 'followUp.cancelled', permission: 'followUp.cancel' },
} as const;

@Injectable()
export class FollowUpService {
  async assign(ctx: Context, input: AssignFollowUpInput): Promise<FollowUp | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'followUp.assign');
    if (input.missingThingId) await seeMissing(ctx, commitment.id, input.missingThingId);
    const refused =
      archivedProblem(commitment) ??
      followUpProblem(input, ctx.today()) ??
      (await assignedProblem(ctx, commitment.id, input));
    if (refused) return refused;

    const followUp = ctx.db.create(FollowUp, {
      id: newId(),
      version: 1,
      commitmentId: commitment.id,
      ...columnsOf(input),
      state: FollowUpState.OPEN,
      missingThingId: input.missingThingId ?? null,
      createdAt: ctx.now(),
      createdBy: ctx.reader.viewer?.id ?? null,
      finishedAt: null,
      outcome: null,
      cancelledReason: null,
    });
    await ctx.db.insert(FollowUp, followUp);
    const data = { ...recordedFollowUp(followUp), missingThingId: followUp.missingThingId };
    await ctx.record('followUp.assigned', commitment, data, { title: followUp.title, details: followUp.details });
    return followUp;
  }

  async edit(ctx: Context, input: EditFollowUpInput): Promise<FollowUp | RuleProblem | StaleEdit> {
    const { followUp, commitment } = await acquire(ctx, input.id, 'followUp.reassign');
    const columns = columnsOf(input);
    const isReassigned = columns.assigneeId !== followUp.assigneeId || columns.teamId !== followUp.teamId;
    const refused =
      (await staleFollowUp(ctx, followUp, input.version)) ??
      followUpProblem(input, ctx.today(), followUp.dueOn) ??
      (isReassigned ? await assignedProblem(ctx, commitment.id, input) : null);
    if (refused) return refused;

    const fields = changedFields(followUp, columns);
    if (fields.length === 0) return followUp;
    await changeFollowUp(ctx, followUp, columns);
    await ctx.record(
      'followUp.edited',
      commitment,
      { ...recordedFollowUp(followUp), fields },
      { title: followUp.title, details: followUp.details },
    );
    return followUp;
  }

  /** `words` is the outcome or the reason. */
  async step(ctx: Context, id: string, step: FollowUpStep, words: string | null = null) {
    const { event, permission } = stepped[step];
    const { followUp, commitment } = await acquire(ctx, id, permission);
    const refused = stepProblem(followUp.state, step, words);
    if (refused) return refused;

    const state = stateAfter(step);
    const isOver = state === FollowUpState.DONE || state === FollowUpState.CANCELLED;
    await changeFollowUp(ctx, followUp, {
      state,
      finishedAt: isOver ? ctx.now() : null,
      outcome: step === 'finish' ? words : null,
      cancelledReason: step === 'cancel' ? words : null,
    });
    const texts = { title: followUp.title, [step === 'finish' ? 'outcome' : 'reason']: words };
    await ctx.record(event, commitment, { ...recordedFollowUp(followUp), fields: ['state'] }, texts);
    return followUp;
  }
}

type Permission = (typeof stepped)[FollowUpStep]['permission'] | 'followUp.reassign';

/**
 * Locks a follow-up and checks the permission, which depends on the commitment’s team and the assignee.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
async function acquire(ctx: Context, id: string, permission: Permission) {
  await ctx.see(followUpView, id);
  const followUp = await ctx.db.findOneOrFail(FollowUp, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const commitment = await ctx.db.findOneByOrFail(Commitment, { id: followUp.commitmentId });
  const { assigneeId, teamId: assignedTeamId } = followUp;
  ctx.allow(permission, { leadTeamId: commitment.leadTeamId, assigneeId, assignedTeamId });
  return { followUp, commitment };
}

async function seeMissing(ctx: Context, commitmentId: string, id: string): Promise<void> {
  if (!(await ctx.db.existsBy(MissingThing, { id, commitmentId }))) throw Refusal.notFound();
}

function columnsOf({ title, details, assigneeId, teamId, dueOn }: FollowUpFactsInput) {
  return {
    title,
    details: details ?? null,
    assigneeId: assigneeId ?? null,
    teamId: teamId ?? null,
    dueOn: dueOn ?? null,
  };
}
