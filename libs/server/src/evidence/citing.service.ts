import { newEvidenceProblem, searchCitationProblem, type CitedFor } from '@followthrough/domain/evidence';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { EvidenceKind } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { Commitment } from '../commitments/commitment.entity.js';
import type { Context } from '../platform/changes/context.js';
import type { CitedEvidenceInput, NewEvidenceInput } from './evidence.inputs.js';
import { EvidenceService } from './evidence.service.js';
import { SupportService, type Cited } from './support.service.js';

/** The evidence for a new claim: existing evidence, and evidence added with it. */
export interface Rests {
  readonly supports?: readonly CitedEvidenceInput[] | null;
  readonly newEvidence?: readonly NewEvidenceInput[] | null;
}

/** Adds the evidence that a new claim cites: all of it is saved with the claim, or nothing is. */
@Injectable()
export class CitingService {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly supports: SupportService,
  ) {}

  /**
   * Adds the new evidence and returns what the claim cites. The caller saves that once the claim exists.
   * @returns a problem with a field such as `newEvidence.0.address`, counted from 0, if new evidence is refused.
   */
  async cite(
    ctx: Context,
    commitment: Commitment,
    rests: Rests,
    claim: CitedFor,
  ): Promise<readonly Cited[] | RuleProblem> {
    const held = rests.supports ?? [];
    const fresh = rests.newEvidence ?? [];
    const refused =
      newEvidenceProblem(held.length, fresh.length) ??
      (await this.supports.citedProblem(ctx, commitment.id, held, claim));
    if (refused) return refused;
    if (fresh.length > 0) ctx.allow('evidence.add', { leadTeamId: commitment.leadTeamId });

    const added: Cited[] = [];
    for (const [at, { role, grade, ...facts }] of fresh.entries()) {
      const evidence = await this.evidence.submit(ctx, commitment, facts);
      if (isProblem(evidence)) return evidence.in(`newEvidence.${at}.${evidence.field ?? 'title'}`);
      const unfit = evidence.kind === EvidenceKind.SEARCH && searchCitationProblem(claim, { role, grade });
      if (unfit) return unfit.in(`newEvidence.${at}.lookedFor`);
      added.push({ evidenceId: evidence.id, role, grade });
    }
    return [...held, ...added];
  }
}
