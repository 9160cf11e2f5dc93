import { archivedProblem } from '@followthrough/domain/archived';
import { parseEdtf } from '@followthrough/domain/edtf';
import { Claim } from '@followthrough/domain/evidence';
import type { Stage } from '@followthrough/domain/ladders';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { reachedRungs, rungMarkProblem, stageProblem, type StagedCommitment } from '@followthrough/domain/stages';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { Party } from '../commitments/parties/party.entity.js';
import { CitingService } from '../evidence/citing.service.js';
import { SupportService, type Cited } from '../evidence/support.service.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { newId } from '../platform/ground/uuid.js';
import type { ChangeStageInput, MarkRungInput } from './delivery.inputs.js';
import { RungMark } from './rung-mark.entity.js';
import { StageChange } from './stage-change.entity.js';

/** Stages are facts: each change has a date and evidence. */
@Injectable()
export class StageService {
  constructor(
    private readonly supports: SupportService,
    private readonly citing: CitingService,
  ) {}

  async change(ctx: Context, input: ChangeStageInput): Promise<StageChange | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.changeStage');
    if (input.partyId) await seeParty(ctx, commitment.id, input.partyId);
    const from = await stageOf(ctx, commitment, input.partyId ?? null);
    const staged = await stagedAt(ctx, commitment, from);
    const refused =
      archivedProblem(commitment) ??
      stageProblem(staged, { ...input, supports: [...input.supports, ...(input.newEvidence ?? [])] }, ctx.today());
    if (refused) return refused;
    const cited = await this.citing.cite(ctx, commitment, input, { claim: Claim.STAGE });
    if (isProblem(cited)) return cited;

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
    await this.supports.write(ctx, { commitmentId: commitment.id, claim: Claim.STAGE, claimId: change.id }, cited);
    await ctx.record('stage.changed', commitment, recorded(change, from, cited), { reason: change.reason });
    return change;
  }

  /** Marks a stage as not applying to a commitment, or undoes that. */
  async markRung(ctx: Context, input: MarkRungInput): Promise<RungMark | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'commitment.changeStage');
    const staged = await stagedAt(ctx, commitment, await stageOf(ctx, commitment, null));
    const refused =
      archivedProblem(commitment) ?? rungMarkProblem(staged, input, await stagesReached(ctx, commitment, staged.stage));
    if (refused) return refused;

    const mark = ctx.db.create(RungMark, {
      id: newId(),
      commitmentId: commitment.id,
      kind: commitment.kind,
      stage: input.stage,
      applies: input.applies,
      reason: input.reason,
      recordedAt: ctx.now(),
      recordedBy: ctx.reader.viewer?.id ?? null,
    });
    await ctx.db.insert(RungMark, mark);
    const data = { rungMarkId: mark.id, kind: mark.kind, stage: mark.stage, applies: mark.applies };
    await ctx.record('rung.marked', commitment, data, { reason: mark.reason });
    return mark;
  }
}

/** The state of a commitment at `stage` that the rules about stages need. */
async function stagedAt(ctx: Context, { id, kind, kindFields }: Commitment, stage: string): Promise<StagedCommitment> {
  const marks = await ctx.db.query<{ stage: string; applies: boolean }[]>(
    `select distinct on (stage) stage, applies from rung_marks where commitment_id = $1 and kind = $2
     order by stage, sequence desc`,
    [id, kind],
  );
  // The current stage always applies, even if it was marked otherwise while the commitment had another kind.
  const notApplicable = marks.filter((mark) => !mark.applies && mark.stage !== stage).map((mark) => mark.stage);
  return { kind, stage, instrumentType: kindFields['instrumentType'] ?? null, notApplicable };
}

/** The stages that the commitment, now at `stage`, or one of its parties has reached. */
async function stagesReached(ctx: Context, { id, kind }: Commitment, stage: string): Promise<string[]> {
  const ofParties = await ctx.db.query<{ stage: string }[]>(
    `select distinct (select x.stage from stage_changes x where x.commitment_id = $1
       and (x.party_id = p.id or x.party_id is null) order by x.sequence desc limit 1) as stage
     from parties p where p.commitment_id = $1 and p.removed_at is null`,
    [id],
  );
  const recorded = await ctx.db.query<{ stage: string }[]>(
    'select distinct stage from stage_changes where commitment_id = $1',
    [id],
  );
  const [now, ever] = [ofParties, recorded].map((rows) => rows.map((row) => row.stage));
  return reachedRungs(kind, [stage, ...now!], ever!);
}

/** @throws Refusal NOT_FOUND for a party of another commitment, or a removed party. */
async function seeParty(ctx: Context, commitmentId: string, id: string): Promise<void> {
  const party = await ctx.db.findOneBy(Party, { id, commitmentId });
  if (!party || party.removedAt) throw Refusal.notFound();
}

/** The stage of the commitment, or of one of its parties: the latest one recorded. */
async function stageOf(ctx: Context, { id }: Commitment, partyId: string | null): Promise<Stage> {
  const [latest] = await ctx.db.query<{ stage: Stage }[]>(
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

function recorded({ id, stage, effectiveEdtf, partyId }: StageChange, from: Stage, cited: readonly Cited[]) {
  return {
    stageChangeId: id,
    from,
    to: stage,
    effectiveOn: effectiveEdtf,
    partyId,
    supports: cited.map(({ evidenceId, role, grade }) => ({ evidenceId, role, grade })),
  };
}
