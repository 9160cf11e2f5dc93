import { reportProblem, withdrawReportProblem } from '@followthrough/domain/delivery';
import { Claim } from '@followthrough/domain/evidence';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../commitments/commitment.view.js';
import { CitingService } from '../evidence/citing.service.js';
import { SupportService } from '../evidence/support.service.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import type { ReportStatusInput, WithdrawReportInput } from './delivery.inputs.js';
import type { NewerJudgement } from './delivery.problems.js';
import { JudgementStatement } from './judgement-statement.entity.js';
import { JudgementWithdrawal } from './judgement-withdrawal.entity.js';
import { Judgement } from './judgement.entity.js';
import { judgementView } from './judgement.view.js';
import { MissingThing } from './missing-thing.entity.js';
import { newerJudgement } from './newer-judgement.js';
import { reportable, seeStatements } from './reportable.js';

/** The lead team’s reports. They are only added; one made by mistake is withdrawn and stays in the record. */
@Injectable()
export class ReportService {
  constructor(
    private readonly supports: SupportService,
    private readonly citing: CitingService,
  ) {}

  /** `request` is the agreed request that it rests on: the report is that of the person who made it. */
  async report(
    ctx: Context,
    input: ReportStatusInput,
    request: { readonly id: string; readonly askedBy: string } | null = null,
  ): Promise<Judgement | RuleProblem | NewerJudgement> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.report');
    const missing = input.missing ?? [];
    const statementIds = [...new Set(input.statementIds ?? [])];
    await seeStatements(ctx, commitment.id, statementIds);
    const refused =
      reportProblem(await reportable(ctx, commitment), { ...input, missing, statementIds }, ctx.today()) ??
      (await newerJudgement(ctx, commitment.id, input.seenJudgementId ?? null));
    if (refused) return refused;
    const cited = await this.citing.cite(ctx, commitment, input, { claim: Claim.JUDGEMENT, status: input.status });
    if (isProblem(cited)) return cited;

    const judgement = ctx.db.create(Judgement, {
      id: newId(),
      commitmentId: commitment.id,
      status: input.status,
      rationale: input.rationale,
      effectiveOn: input.effectiveOn,
      recordedAt: ctx.now(),
      recordedBy: request?.askedBy ?? ctx.reader.viewer?.id ?? null,
      seenJudgementId: input.seenJudgementId ?? null,
    });
    await ctx.db.insert(Judgement, judgement);
    const things = await writeMissing(ctx, judgement, missing);
    const citations = statementIds.map((statementId) => ({ judgementId: judgement.id, statementId }));
    if (citations.length > 0) await ctx.db.insert(JudgementStatement, citations);
    await this.supports.write(
      ctx,
      { commitmentId: commitment.id, claim: Claim.JUDGEMENT, claimId: judgement.id },
      cited,
    );
    await ctx.record(
      'status.reported',
      commitment,
      {
        judgementId: judgement.id,
        status: judgement.status,
        effectiveOn: judgement.effectiveOn,
        seenJudgementId: judgement.seenJudgementId,
        missingThingIds: things.map(({ id }) => id),
        statementIds,
        supports: cited.map(({ evidenceId, role, grade }) => ({ evidenceId, role, grade })),
        ...(request && { requestId: request.id }),
      },
      { rationale: judgement.rationale, ...textsOf(things) },
    );
    return judgement;
  }

  async withdraw(ctx: Context, { judgementId, reason }: WithdrawReportInput): Promise<Judgement | RuleProblem> {
    const judgement = await ctx.see(judgementView, judgementId);
    const commitment = await ctx.acquire(commitmentView, judgement.commitmentId, 'commitment.withdrawReport');
    const isWithdrawn = await ctx.db.existsBy(JudgementWithdrawal, { judgementId });
    const refused = withdrawReportProblem({ isWithdrawn }, reason);
    if (refused) return refused;

    await ctx.db.insert(JudgementWithdrawal, { id: newId(), judgementId, reason, at: ctx.now(), by: ctx.viewer.id });
    const { status, effectiveOn } = judgement;
    await ctx.record('report.withdrawn', commitment, { judgementId, status, effectiveOn }, { reason });
    return judgement;
  }
}

async function writeMissing(
  ctx: Context,
  { id: judgementId, commitmentId }: Judgement,
  missing: readonly string[],
): Promise<MissingThing[]> {
  const things = missing.map((words, position) =>
    ctx.db.create(MissingThing, { id: newId(), judgementId, commitmentId, words, position }),
  );
  if (things.length > 0) await ctx.db.insert(MissingThing, things);
  return things;
}

/** `missing1`, `missing2`, …: each is a text that can be erased. */
function textsOf(things: readonly MissingThing[]): Record<string, string> {
  return Object.fromEntries(things.map(({ words, position }) => [`missing${position + 1}`, words]));
}
