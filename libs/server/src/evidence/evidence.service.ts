import { archivedProblem } from '@followthrough/domain/archived';
import { parseEdtf } from '@followthrough/domain/edtf';
import {
  claimsProblem,
  evidenceProblem,
  searchCitationProblem,
  withdrawEvidenceProblem,
} from '@followthrough/domain/evidence';
import { isProblem, type RuleProblem } from '@followthrough/domain/problems';
import { EvidenceKind } from '@followthrough/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Commitment } from '../commitments/commitment.entity.js';
import { commitmentView } from '../commitments/commitment.view.js';
import type { Context } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { PassageService } from '../sources/passage.service.js';
import { seeClaim } from './claims.js';
import { EvidenceWithdrawal } from './evidence-withdrawal.entity.js';
import { Evidence } from './evidence.entity.js';
import type {
  AddEvidenceInput,
  ClaimSupportInput,
  EvidenceFactsInput,
  WithdrawEvidenceInput,
} from './evidence.inputs.js';
import { evidenceView } from './evidence.view.js';
import type { StoredFile } from './stored-file.entity.js';
import { StoredFileService } from './stored-file.service.js';
import { SupportService } from './support.service.js';

/** A revision of `revised`; `latest` is the number of the latest version, withdrawn or not. */
export interface Revision {
  readonly revised: Evidence;
  readonly latest: number;
  readonly reason: string;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly passages: PassageService,
    private readonly supports: SupportService,
    private readonly files: StoredFileService,
  ) {}

  async add(ctx: Context, input: AddEvidenceInput): Promise<Evidence | RuleProblem> {
    const commitment = await this.addsTo(ctx, input);
    return isProblem(commitment) ? commitment : this.submit(ctx, commitment, input, input.supports ?? []);
  }

  /** The commitment, locked, or why evidence cannot be added to it for these claims. @throws Refusal */
  async addsTo(ctx: Context, input: AddEvidenceInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, input.commitmentId, 'evidence.add');
    const claims = input.supports ?? [];
    const refused =
      archivedProblem(commitment) ??
      claimsProblem(claims) ??
      (await citesProblem(ctx, commitment.id, input.kind, claims));
    return refused ?? commitment;
  }

  /**
   * Adds evidence to a commitment that the caller has acquired, or the next version of `revised`. The caller also checks the
   * claims.
   */
  async submit(
    ctx: Context,
    commitment: Commitment,
    facts: EvidenceFactsInput,
    claims: readonly ClaimSupportInput[] = [],
    revision: Revision | null = null,
  ): Promise<Evidence | RuleProblem> {
    const refused = evidenceProblem(facts, ctx.today());
    if (refused) return refused;
    const file = facts.fileId ? await this.files.hold(ctx, facts.fileId) : null;
    const { sourceId, start, end } = facts;
    const passage = sourceId ? await this.passages.passageAt(ctx, sourceId, start ?? 0, end ?? 0) : null;
    if (isProblem(passage)) return passage;

    const id = newId();
    const evidence = ctx.db.create(Evidence, {
      id,
      commitmentId: commitment.id,
      itemId: revision?.revised.itemId ?? id,
      number: revision ? revision.latest + 1 : 1,
      revisionReason: revision?.reason ?? null,
      ...columnsOf(facts),
      fileId: file?.id ?? null,
      passageId: passage?.id ?? null,
      submittedBy: ctx.reader.viewer?.id ?? null,
      submittedAt: ctx.now(),
    });
    await ctx.db.insert(Evidence, evidence);
    for (const { claim, claimId, role, grade } of claims) {
      await this.supports.write(ctx, { commitmentId: commitment.id, claim, claimId }, [
        { evidenceId: evidence.id, role, grade },
      ]);
    }
    const data = recorded(evidence, file, claims);
    const texts = textsOf(evidence, file);
    if (revision) {
      const { revised, reason } = revision;
      const version = { revisedId: revised.id, number: evidence.number };
      await ctx.record('evidence.revised', commitment, { ...data, ...version }, { ...texts, reason });
    } else {
      await ctx.record('evidence.added', commitment, data, texts);
    }
    return evidence;
  }

  async withdraw(ctx: Context, { evidenceId, reason }: WithdrawEvidenceInput): Promise<Evidence | RuleProblem> {
    const evidence = await ctx.see(evidenceView, evidenceId);
    ctx.allow('evidence.withdraw', { submitterId: evidence.submittedBy ?? '' });
    // Rows of evidence are only added, so locking their commitment makes two withdrawals queue.
    const commitment = await ctx.db.findOneOrFail(Commitment, {
      where: { id: evidence.commitmentId },
      lock: { mode: 'pessimistic_write' },
    });
    const isWithdrawn = await ctx.db.existsBy(EvidenceWithdrawal, { evidenceId });
    const refused = withdrawEvidenceProblem({ isWithdrawn }, reason);
    if (refused) return refused;

    await ctx.db.insert(EvidenceWithdrawal, {
      id: newId(),
      evidenceId,
      reason,
      at: ctx.now(),
      by: ctx.viewer.id,
    });
    await ctx.record('evidence.withdrawn', commitment, { evidenceId }, { title: evidence.title, reason });
    return evidence;
  }
}

/** Why evidence of this kind cannot be cited for these claims, or null. @throws Refusal NOT_FOUND for others’ claims. */
export async function citesProblem(
  ctx: Context,
  commitmentId: string,
  kind: EvidenceKind,
  claims: readonly ClaimSupportInput[],
): Promise<RuleProblem | null> {
  for (const { claim, claimId, ...citation } of claims) {
    const citedFor = await seeClaim(ctx, commitmentId, claim, claimId);
    const unfit = kind === EvidenceKind.SEARCH && searchCitationProblem(citedFor, citation);
    if (unfit) return unfit;
  }
  return null;
}

function columnsOf(input: EvidenceFactsInput) {
  const date = input.effectiveOn ? parseEdtf(input.effectiveOn) : null;
  const known = date && !isProblem(date) ? date : null;
  return {
    kind: input.kind,
    title: input.title,
    effectiveEdtf: known?.edtf ?? null,
    effectiveEarliest: known?.earliest ?? null,
    effectiveLatest: known?.latest ?? null,
    validUntil: input.validUntil ?? null,
    address: input.address ?? null,
    measure: input.measure ?? null,
    value: input.value ?? null,
    unit: input.unit ?? null,
    period: input.period ?? null,
    comparison: input.comparison ?? null,
    place: input.place ?? null,
    quote: input.quote ?? null,
    lookedFor: input.lookedFor ?? null,
    lookedIn: input.lookedIn ?? [],
  };
}

/** The event contains the hash, size and type of a file. */
function recorded(evidence: Evidence, file: StoredFile | null, claims: readonly ClaimSupportInput[]) {
  const { id, kind, effectiveEdtf, validUntil, passageId, value } = evidence;
  return {
    evidenceId: id,
    kind,
    effectiveOn: effectiveEdtf,
    ...(validUntil && { validUntil }),
    passageId,
    value,
    file: file && { id: file.id, sha256: file.sha256, size: file.size, mediaType: file.mediaType },
    supports: claims.map(({ claim, claimId, role, grade }) => ({ claim, claimId, role, grade })),
  };
}

function textsOf(evidence: Evidence, file: StoredFile | null) {
  const { title, address, measure, unit, period, comparison, place, quote, lookedFor } = evidence;
  const places = Object.fromEntries(evidence.lookedIn.map((words, at) => [`lookedIn${at + 1}`, words]));
  return {
    title,
    address,
    measure,
    unit,
    period,
    comparison,
    place,
    quote,
    fileName: file?.name,
    lookedFor,
    ...places,
  };
}
