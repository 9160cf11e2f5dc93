import { archivedProblem } from '@followthrough/domain/archived';
import {
  Claim,
  citationProblem,
  searchCitationProblem,
  supportsProblem,
  type CitedFor,
} from '@followthrough/domain/evidence';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { EvidenceKind, type Grade, type SupportRole } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { newId } from '../platform/ground/uuid.js';
import { seeClaim } from './claims.js';
import { EvidenceWithdrawal } from './evidence-withdrawal.entity.js';
import { Evidence } from './evidence.entity.js';
import type { SupportClaimInput } from './evidence.inputs.js';
import { evidenceView } from './evidence.view.js';
import { Support } from './support.entity.js';

/** One citation of evidence, as it is saved. */
export interface Cited {
  readonly evidenceId: string;
  readonly role: SupportRole;
  readonly grade: Grade;
}

/** One claim of one commitment. */
export interface ClaimOf {
  readonly commitmentId: string;
  readonly claim: Claim;
  readonly claimId: string;
}

@Injectable()
export class SupportService {
  async support(ctx: Context, { evidenceId, claim, claimId, role, grade }: SupportClaimInput) {
    const evidence = await ctx.see(evidenceView, evidenceId);
    const commitment = await ctx.acquire(commitmentView, evidence.commitmentId, 'evidence.support');
    const citedFor = await seeClaim(ctx, commitment.id, claim, claimId);
    const refused =
      archivedProblem(commitment) ??
      (await this.citedProblem(ctx, commitment.id, [{ evidenceId, role, grade }], citedFor));
    if (refused) return refused;
    const said = await ctx.db.findOne(Support, { where: { evidenceId, claimId }, order: { sequence: 'DESC' } });
    const unchanged = citationProblem(said, { role, grade });
    if (unchanged) return unchanged;

    const [support] = await this.write(ctx, { commitmentId: commitment.id, claim, claimId }, [
      { evidenceId, role, grade },
    ]);
    const data = { supportId: support!.id, evidenceId, claim, claimId, role, grade };
    await ctx.record('evidence.supported', commitment, data, { title: evidence.title });
    return support!;
  }

  /**
   * Why this evidence cannot be cited for a claim of the commitment, or null.
   * @throws Refusal NOT_FOUND for evidence of another commitment, visible or not.
   */
  async citedProblem(
    ctx: Context,
    commitmentId: string,
    cited: readonly Cited[],
    claim: CitedFor,
  ): Promise<RuleProblem | null> {
    const refused = supportsProblem(cited);
    if (refused || cited.length === 0) return refused;
    const ids = cited.map(({ evidenceId }) => evidenceId);
    const found = await ctx.db.find(Evidence, {
      select: { id: true, kind: true },
      where: { id: In(ids), commitmentId },
    });
    if (found.length < ids.length) throw Refusal.notFound();
    const isWithdrawn = await ctx.db.existsBy(EvidenceWithdrawal, { evidenceId: In(ids) });
    if (isWithdrawn) return problem('EVIDENCE_WITHDRAWN', {}, 'supports');
    const searches = found.filter(({ kind }) => kind === EvidenceKind.SEARCH).map(({ id }) => id);
    for (const citation of cited) {
      const unfit = searches.includes(citation.evidenceId) && searchCitationProblem(claim, citation);
      if (unfit) return unfit;
    }
    return null;
  }

  /** Saves citations of a claim. The caller has checked them, and records the event. */
  async write(ctx: Context, claim: ClaimOf, cited: readonly Cited[]): Promise<Support[]> {
    const supports = cited.map(({ evidenceId, role, grade }) =>
      ctx.db.create(Support, {
        id: newId(),
        ...claim,
        evidenceId,
        role,
        grade,
        createdAt: ctx.now(),
        createdBy: ctx.reader.viewer?.id ?? null,
      }),
    );
    if (supports.length > 0) await ctx.db.insert(Support, supports);
    return supports;
  }
}
