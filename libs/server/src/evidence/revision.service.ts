import { archivedProblem } from '@followthrough/domain/archived';
import { claimsProblem, revisionProblem, type EvidenceFacts } from '@followthrough/domain/evidence';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { Evidence } from './evidence.entity.js';
import type { ReviseEvidenceInput } from './evidence.inputs.js';
import { citesProblem, EvidenceService, type Revision } from './evidence.service.js';
import { evidenceView } from './evidence.view.js';

/** Adds versions of evidence. What cites or accepts an earlier version keeps meaning that one. */
@Injectable()
export class RevisionService {
  constructor(private readonly evidence: EvidenceService) {}

  async revise(ctx: Context, input: ReviseEvidenceInput): Promise<Evidence | RuleProblem> {
    const revision = await this.revises(ctx, input);
    if (isProblem(revision)) return revision;
    return this.evidence.submit(ctx, revision.commitment, input, input.supports ?? [], revision);
  }

  /** What is revised, with its commitment locked, or why it cannot be. @throws Refusal */
  async revises(
    ctx: Context,
    { evidenceId, reason, ...input }: ReviseEvidenceInput,
  ): Promise<(Revision & { readonly commitment: Commitment }) | RuleProblem> {
    const revised = await ctx.see(evidenceView, evidenceId);
    // Locks the commitment, so two revisions of the same version queue.
    const commitment = await ctx.acquire(commitmentView, revised.commitmentId, 'evidence.add');
    const claims = input.supports ?? [];
    const { latest, ...state } = await versionsOf(ctx, revised);
    const refused =
      archivedProblem(commitment) ??
      revisionProblem({ ...state, facts: await factsOf(ctx, revised) }, input, reason) ??
      claimsProblem(claims) ??
      (await citesProblem(ctx, commitment.id, input.kind, claims));
    return refused ?? { commitment, revised, latest, reason };
  }
}

/** Withdrawn versions never count as newer. */
async function versionsOf(ctx: Context, { id, itemId, number }: Evidence) {
  const [found] = await ctx.db.query<{ latest: number; isWithdrawn: boolean; newerBy: string[] | null }[]>(
    `select (select max(number) from evidence where item_id = $2) as latest,
       exists (select 1 from evidence_withdrawals where evidence_id = $1) as "isWithdrawn",
       (select array_remove(array[p.name], null) from current_evidence c join evidence e on e.id = c.evidence_id
          left join people p on p.id = e.submitted_by where c.item_id = $2 and c.number > $3) as "newerBy"`,
    [id, itemId, number],
  );
  return found!;
}

async function factsOf(ctx: Context, evidence: Evidence): Promise<EvidenceFacts> {
  const [passage] = evidence.passageId
    ? await ctx.db.query<{ sourceId: string; start: number; end: number }[]>(
        'select source_id as "sourceId", "start", "end" from passages where id = $1',
        [evidence.passageId],
      )
    : [];
  return { ...evidence, effectiveOn: evidence.effectiveEdtf, ...passage };
}
