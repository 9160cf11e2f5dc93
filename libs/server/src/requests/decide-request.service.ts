import { archivedProblem } from '@followthrough/domain/archived';
import { DateBasis } from '@followthrough/domain/date-words';
import type { RuleProblem } from '@followthrough/domain/problems';
import { decideRequestProblem, rereadProblem } from '@followthrough/domain/requests';
import { DeliveryStatus } from '@followthrough/domain/statuses';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { DueDateService } from '../commitments/due-dates/due-date.service.js';
import type { NewerJudgement } from '../delivery/delivery.problems.js';
import { ReportService } from '../delivery/report.service.js';
import { isRefusing, type Context } from '../platform/changes/context.js';
import type { StaleEdit } from '../platform/schema/problem.js';
import type { CommitmentRequest } from './commitment-request.entity.js';
import { commitmentRequestView } from './commitment-request.view.js';
import { RequestOutcome } from './request-outcome.entity.js';
import type { DecideRequestInput } from './request.inputs.js';
import { asMade, requestable } from './requestable.js';
import { RequestDecision, RequestKind } from '@followthrough/domain/vocabulary';

/** Managers decide on requests of their team, but never on their own. */
@Injectable()
export class DecideRequestService {
  constructor(
    private readonly dueDates: DueDateService,
    private readonly reports: ReportService,
  ) {}

  /** Agreeing makes the change in the same transaction, through the service that makes it without a request, too. */
  async decide(
    ctx: Context,
    input: DecideRequestInput,
  ): Promise<CommitmentRequest | RuleProblem | StaleEdit | NewerJudgement> {
    const request = await ctx.see(commitmentRequestView, input.requestId);
    const commitment = await ctx.acquire(commitmentView, request.commitmentId, 'request.decide');
    const { due, status } = await requestable(ctx, commitment);
    const dueThen = { words: request.fromWords, edtf: request.fromEdtf };
    const refused =
      archivedProblem(commitment) ??
      decideRequestProblem(await asMade(ctx, request), { due, dueThen, status }, input, ctx.viewer.id);
    if (refused) return refused;

    const { decision, words } = input;
    const { id: requestId, kind, dueEdtf } = request;
    const outcome = { requestId, ending: decision, words: words || null, at: ctx.now(), by: ctx.viewer.id };
    await ctx.db.insert(RequestOutcome, outcome);
    const about = { requestId, kind, decision, ...(kind === RequestKind.MOVE && { to: dueEdtf }) };
    await ctx.record('request.decided', commitment, about, { reason: outcome.words });
    if (decision === RequestDecision.REFUSED) return request;
    const changed =
      kind === RequestKind.MOVE
        ? await this.#move(ctx, commitment, request)
        : await this.#drop(ctx, request, input.seenJudgementId ?? null);
    return isRefusing(changed) ? changed : request;
  }

  async #move(ctx: Context, { id: commitmentId, version }: Commitment, request: CommitmentRequest) {
    const { reason, statementId, dueWords: words, dueEdtf, dueBasis, dueWhy: why } = request;
    const edtf = dueBasis === DateBasis.GIVEN ? dueEdtf : null;
    const due = words === null && edtf === null ? null : { words, edtf, why };
    const moved = await this.dueDates.change(ctx, { commitmentId, version, due, reason, statementId }, request.id);
    return isRefusing(moved) ? moved : rereadProblem(dueEdtf, moved.dueEdtf);
  }

  async #drop(ctx: Context, request: CommitmentRequest, seenJudgementId: string | null) {
    const { commitmentId, reason: rationale, statementId } = request;
    const report = {
      commitmentId,
      status: DeliveryStatus.WITHDRAWN,
      rationale,
      effectiveOn: ctx.today(),
      statementIds: [statementId!],
      seenJudgementId,
    };
    return this.reports.report(ctx, report, request);
  }
}
