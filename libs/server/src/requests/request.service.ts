import { archivedProblem } from '@followthrough/domain/archived';
import { dueProblem, resolveDue } from '@followthrough/domain/due';
import type { RuleProblem } from '@followthrough/domain/problems';
import { dropRequestProblem, moveRequestProblem, withdrawRequestProblem } from '@followthrough/domain/requests';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { dueColumns, recordedDue } from '../commitments/due-dates/due-columns.js';
import { DueDateService } from '../commitments/due-dates/due-date.service.js';
import { seeStatements } from '../delivery/reportable.js';
import type { Context } from '../platform/changes/context.js';
import { staleEdit } from '../platform/changes/stale-edit.js';
import { newId } from '../platform/ground/uuid.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import { CommitmentRequest } from './commitment-request.entity.js';
import { commitmentRequestView } from './commitment-request.view.js';
import { RequestOutcome } from './request-outcome.entity.js';
import type { RequestDropInput, RequestDueDateInput, WithdrawRequestInput } from './request.inputs.js';
import { asMade, requestable } from './requestable.js';
import { RequestEnding, RequestKind } from '@followthrough/domain/vocabulary';

/** Requests are only added, and so are their outcomes; the lock on the commitment makes writers queue. */
@Injectable()
export class RequestService {
  constructor(private readonly dueDates: DueDateService) {}

  async moveDueDate(ctx: Context, input: RequestDueDateInput): Promise<CommitmentRequest | RuleProblem | StaleEdit> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'request.ask');
    const against = await this.dueDates.against(ctx, commitment, input.statementId);
    const wanted = resolveDue(input.due, against.published);
    const refused =
      archivedProblem(commitment) ??
      (await staleEdit(ctx, commitment, input.version)) ??
      dueProblem(input.due, against.published) ??
      moveRequestProblem(await requestable(ctx, commitment), wanted, input.reason);
    if (refused) return refused;

    const { dueWords: fromWords, dueEdtf: fromEdtf, dueLatest: fromLatest } = commitment;
    const asked = ctx.db.create(CommitmentRequest, {
      ...madeBy(ctx, input),
      kind: RequestKind.MOVE,
      ...{ fromWords, fromEdtf, fromLatest },
      ...dueColumns(wanted, against.sourceId),
    });
    await ctx.db.insert(CommitmentRequest, asked);
    const { id: requestId, kind, statementId, reason, dueWords, dueWhy } = asked;
    await ctx.record(
      'request.made',
      commitment,
      { requestId, kind, statementId, from: fromEdtf, due: recordedDue(asked) },
      { reason, fromWords, dueWords, dueWhy },
    );
    return asked;
  }

  async drop(ctx: Context, input: RequestDropInput): Promise<CommitmentRequest | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'request.ask');
    await seeStatements(ctx, commitment.id, [input.statementId]);
    const refused =
      archivedProblem(commitment) ??
      dropRequestProblem(await requestable(ctx, commitment), input.statementId, input.reason);
    if (refused) return refused;

    const asked = ctx.db.create(CommitmentRequest, {
      ...madeBy(ctx, input),
      kind: RequestKind.DROP,
      dueReadings: [],
    });
    await ctx.db.insert(CommitmentRequest, asked);
    const { id: requestId, kind, statementId, reason } = asked;
    await ctx.record('request.made', commitment, { requestId, kind, statementId }, { reason });
    return asked;
  }

  async withdraw(ctx: Context, { requestId }: WithdrawRequestInput): Promise<CommitmentRequest | RuleProblem> {
    const request = await ctx.see(commitmentRequestView, requestId);
    ctx.allow('request.withdraw', { askerId: request.askedBy });
    const commitment = await ctx.db.findOneOrFail(Commitment, {
      where: { id: request.commitmentId },
      lock: { mode: 'pessimistic_write' },
    });
    const refused = archivedProblem(commitment) ?? withdrawRequestProblem(await asMade(ctx, request));
    if (refused) return refused;

    const outcome = { requestId, ending: RequestEnding.WITHDRAWN, words: null, at: ctx.now(), by: ctx.viewer.id };
    await ctx.db.insert(RequestOutcome, outcome);
    await ctx.record('request.withdrawn', commitment, { requestId, kind: request.kind });
    return request;
  }
}

function madeBy(ctx: Context, { commitmentId, reason, statementId }: RequestDueDateInput | RequestDropInput) {
  return {
    id: newId(),
    commitmentId,
    reason,
    statementId: statementId ?? null,
    askedAt: ctx.now(),
    askedBy: ctx.viewer.id,
  };
}
