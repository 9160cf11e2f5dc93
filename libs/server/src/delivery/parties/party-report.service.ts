import { archivedProblem } from '@followthrough/domain/archived';
import { withdrawReportProblem } from '@followthrough/domain/delivery';
import { Claim } from '@followthrough/domain/evidence';
import { partyReportProblem, type LatestRecord } from '@followthrough/domain/party-standing';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import { commitmentView } from '../../commitments/commitment.view.js';
import { CitingService } from '../../evidence/citing.service.js';
import { SupportService } from '../../evidence/support.service.js';
import type { Context } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { lockedParty } from './locked-party.js';
import { PartyReportWithdrawal } from './party-report-withdrawal.entity.js';
import { PartyReport } from './party-report.entity.js';
import type { ReportPartyInput, WithdrawPartyReportInput } from './party-standing.inputs.js';
import { partyReportView } from './party-standing.view.js';

/** Reports on single parties, in tables of their own: none of them becomes the status of the commitment. */
@Injectable()
export class PartyReportService {
  constructor(
    private readonly supports: SupportService,
    private readonly citing: CitingService,
  ) {}

  async report(ctx: Context, input: ReportPartyInput): Promise<PartyReport | RuleProblem> {
    const { party, commitment } = await lockedParty(ctx, input.partyId, 'commitment.report');
    const latest = await currentOf(ctx, party.id);
    const refused =
      archivedProblem(commitment) ?? partyReportProblem(latest, input, input.seenReportId ?? null, ctx.today());
    if (refused) return refused;
    const cited = await this.citing.cite(ctx, commitment, input, { claim: Claim.PARTY });
    if (isProblem(cited)) return cited;

    const report = ctx.db.create(PartyReport, {
      id: newId(),
      commitmentId: commitment.id,
      partyId: party.id,
      status: input.status,
      rationale: input.rationale,
      effectiveOn: input.effectiveOn,
      recordedAt: ctx.now(),
      recordedBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(PartyReport, report);
    await this.supports.write(ctx, { commitmentId: commitment.id, claim: Claim.PARTY, claimId: report.id }, cited);
    const { id: partyReportId, partyId, status, effectiveOn, rationale } = report;
    const supports = cited.map(({ evidenceId, role, grade }) => ({ evidenceId, role, grade }));
    await ctx.record(
      'party.reported',
      commitment,
      { partyReportId, partyId, status, effectiveOn, supports },
      { rationale },
    );
    return report;
  }

  async withdraw(
    ctx: Context,
    { partyReportId, reason }: WithdrawPartyReportInput,
  ): Promise<PartyReport | RuleProblem> {
    const report = await ctx.see(partyReportView, partyReportId);
    const commitment = await ctx.acquire(commitmentView, report.commitmentId, 'commitment.withdrawReport');
    const isWithdrawn = await ctx.db.existsBy(PartyReportWithdrawal, { partyReportId });
    const refused = archivedProblem(commitment) ?? withdrawReportProblem({ isWithdrawn }, reason);
    if (refused) return refused;

    await ctx.db.insert(PartyReportWithdrawal, { partyReportId, reason, at: ctx.now(), by: ctx.viewer.id });
    const { partyId, status } = report;
    await ctx.record('party.reportWithdrawn', commitment, { partyReportId, partyId, status }, { reason });
    return report;
  }
}

async function currentOf(ctx: Context, partyId: string): Promise<LatestRecord | null> {
  const [current] = await ctx.db.query<{ id: string; by: string | null }[]>(
    `select r.id, p.name as by from current_party_reports r left join people p on p.id = r.recorded_by
     where r.party_id = $1`,
    [partyId],
  );
  return current ? { id: current.id, by: current.by === null ? [] : [current.by] } : null;
}
