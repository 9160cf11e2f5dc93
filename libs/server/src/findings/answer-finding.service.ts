import { archivedProblem } from '@followthrough/domain/archived';
import {
  answerableProblem,
  answerFindingProblem,
  declineFindingProblem,
  type ActionOwner,
} from '@followthrough/domain/findings';
import type { IsoDay } from '@followthrough/domain/days';
import type { RuleProblem } from '@followthrough/domain/problems';
import { FindingState } from '@followthrough/domain/finding-terms';
import { ReplyEnding } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { FollowUpService } from '../follow-ups/follow-up.service.js';
import { personView } from '../people/persons/person.view.js';
import { isRefusing, type Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { FindingReply } from './finding-reply.entity.js';
import { FindingResponse } from './finding-response.entity.js';
import type { Finding } from './finding.entity.js';
import type { AnswerFindingInput, DeclineFindingInput } from './finding.inputs.js';
import { findingView } from './finding.view.js';
import { asRaised, currentWording, effectiveFacts, staleWording } from './raised.js';

/** The answer of the team that leads the commitment now, even if another one led it when the finding was raised. */
@Injectable()
export class AnswerFindingService {
  constructor(private readonly followUps: FollowUpService) {}

  /** The answer to a draft is the lead team’s reply, with which the finding takes effect. */
  async answer(ctx: Context, input: AnswerFindingInput): Promise<Finding | RuleProblem | StaleEdit> {
    const { finding, commitment } = await toAnswer(ctx, input.findingId);
    const raised = await asRaised(ctx, finding);
    const wording = await currentWording(ctx, finding);
    const refused =
      archivedProblem(commitment) ??
      answerableProblem(raised, ctx.viewer.id) ??
      (await staleWording(ctx, finding, wording, input.version)) ??
      answerFindingProblem(input, await ownerOf(ctx, commitment, input.ownerId), ctx.today());
    if (refused) return refused;

    const wasDraft = raised.state === FindingState.DRAFT;
    const signed = { at: ctx.now(), by: ctx.viewer.id };
    if (wasDraft) await ctx.db.insert(FindingReply, { findingId: finding.id, ending: ReplyEnding.REPLIED, ...signed });
    const promised = await this.#promise(ctx, commitment, input);
    if (isRefusing(promised)) return promised;
    const { answer, words } = input;
    const { id: followUpId = null, assigneeId: ownerId = null, dueOn = null } = promised ?? {};
    const response = { findingId: finding.id, answer, words: words || null, followUpId, ownerId, dueOn, ...signed };
    await ctx.db.insert(FindingResponse, response);
    const data = { ...effectiveFacts(finding, wording), answer, wasDraft, followUpId };
    await ctx.record('finding.answered', commitment, data, { title: wording.title, answer: response.words });
    return finding;
  }

  async decline(ctx: Context, { findingId }: DeclineFindingInput): Promise<Finding | RuleProblem> {
    const { finding, commitment } = await toAnswer(ctx, findingId);
    const refused = archivedProblem(commitment) ?? declineFindingProblem(await asRaised(ctx, finding));
    if (refused) return refused;

    const reply = { ending: ReplyEnding.DECLINED, at: ctx.now(), by: ctx.viewer.id };
    await takeEffectUnanswered(ctx, finding, commitment, reply, ctx.today());
    return finding;
  }

  /** The follow-up is assigned as any other one is: its own service, permission and event. */
  async #promise(ctx: Context, { id: commitmentId }: Commitment, { action, ownerId, dueOn }: AnswerFindingInput) {
    if (!action) return null;
    return this.followUps.assign(ctx, {
      commitmentId,
      title: action,
      assigneeId: ownerId ?? null,
      dueOn: dueOn ?? null,
    });
  }
}

async function toAnswer(ctx: Context, findingId: string) {
  const finding = await ctx.see(findingView, findingId);
  const commitment = await ctx.acquire(commitmentView, finding.commitmentId, 'finding.answer');
  return { finding, commitment };
}

/** @throws Refusal NOT_FOUND for an unknown person */
async function ownerOf(ctx: Context, commitment: Commitment, id?: string | null): Promise<ActionOwner | null> {
  if (!id) return null;
  const { name, isAuditor } = await ctx.see(personView, id);
  const roles = await ctx.db.query<unknown[]>(
    `select 1 from memberships where person_id = $1 and team_id = $2 and role in ('CONTRIBUTOR', 'MANAGER')`,
    [id, commitment.leadTeamId],
  );
  return { name, isOfLeadTeam: roles.length > 0, isAuditor };
}

/**
 * In effect without an answer. Requires the lock on the commitment.
 * @param on the day on which the lead team declined, or the last day for a reply
 */
export async function takeEffectUnanswered(
  ctx: Context,
  finding: Finding,
  commitment: Commitment,
  reply: Omit<FindingReply, 'findingId'>,
  on: IsoDay,
): Promise<void> {
  await ctx.db.insert(FindingReply, { findingId: finding.id, ...reply });
  const wording = await currentWording(ctx, finding);
  const data = { ...effectiveFacts(finding, wording), ending: reply.ending, on };
  await ctx.record('finding.tookEffect', commitment, data, { title: wording.title });
}
