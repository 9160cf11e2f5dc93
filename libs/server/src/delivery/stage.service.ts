import { archivedProblem } from '@followthrough/domain/archived';
import { parseEdtf } from '@followthrough/domain/edtf';
import { Claim } from '@followthrough/domain/evidence';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { stageProblem } from '@followthrough/domain/stages';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { Party } from '../commitments/party.entity.js';
import { SupportService } from '../evidence/support.service.js';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/refusal.js';
import { newId } from '../platform/uuid.js';
import type { ChangeStageInput } from './delivery.inputs.js';
import { StageChange } from './stage-change.entity.js';

/** Stages are facts: each change names its date and what shows it. */
@Injectable()
export class StageService {
  constructor(private readonly supports: SupportService) {}

  async change(ctx: Context, input: ChangeStageInput): Promise<StageChange | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.changeStage');
    if (input.partyId) await seeParty(ctx, commitment.id, input.partyId);
    const from = await stageOf(ctx, commitment, input.partyId ?? null);
    const staged = {
      kind: commitment.kind,
      stage: from,
      instrumentType: commitment.kindFields['instrumentType'] ?? null,
    };
    const refused =
      archivedProblem(commitment) ??
      stageProblem(staged, input, ctx.today()) ??
      (await this.supports.citedProblem(ctx, commitment.id, input.supports));
    if (refused) return refused;

    const change = ctx.db.create(StageChange, {
      id: newId(),
      commitmentId: commitment.id,
      partyId: input.partyId ?? null,
      stage: input.stage,
      ...effective(input.effectiveOn),
      recordedAt: ctx.now(),
      recordedBy: ctx.reader.viewer?.id ?? null,
      reason: input.reason ?? null,
    });
    await ctx.db.insert(StageChange, change);
    await this.supports.write(
      ctx,
      { commitmentId: commitment.id, claim: Claim.STAGE, claimId: change.id },
      input.supports,
    );
    await ctx.record('stage.changed', commitment, recorded(change, from, input), { reason: change.reason });
    return change;
  }
}

/** @throws Refusal NOT_FOUND for a party of another commitment, or one that was taken off this one. */
async function seeParty(ctx: Context, commitmentId: string, id: string): Promise<void> {
  const party = await ctx.db.findOneBy(Party, { id, commitmentId });
  if (!party || party.removedAt) throw Refusal.notFound();
}

/** The stage of the commitment, or of one party to it: whatever was recorded last about either. */
async function stageOf(ctx: Context, { id }: Commitment, partyId: string | null): Promise<string> {
  const [latest] = await ctx.db.query<{ stage: string }[]>(
    `select stage from stage_changes where commitment_id = $1 and (party_id is null or party_id = $2)
     order by sequence desc limit 1`,
    [id, partyId],
  );
  return latest!.stage;
}

function effective(on: string) {
  const date = parseEdtf(on);
  const { edtf, earliest, latest } = isProblem(date) ? { edtf: on, earliest: null, latest: null } : date;
  return { effectiveEdtf: edtf, effectiveEarliest: earliest, effectiveLatest: latest };
}

function recorded({ id, stage, effectiveEdtf, partyId }: StageChange, from: string, { supports }: ChangeStageInput) {
  return {
    stageChangeId: id,
    from,
    to: stage,
    effectiveOn: effectiveEdtf,
    partyId,
    supports: supports.map(({ evidenceId, role, grade }) => ({ evidenceId, role, grade })),
  };
}
