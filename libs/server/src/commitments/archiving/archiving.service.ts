import {
  archivedProblem,
  archiveProblem,
  restoreProblem,
  unmarkDuplicateProblem,
} from '@followthrough/domain/archived';
import { duplicateProblem } from '@followthrough/domain/commitments';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Commitment } from '../commitment.entity.js';
import type { CommitmentReasonInput, MarkDuplicateInput } from '../commitment.inputs.js';
import { commitmentView } from '../commitment.view.js';

/** Archives and restores commitments. Nothing is deleted, and each step needs a reason. */
@Injectable()
export class ArchivingService {
  async archive(ctx: Context, { id, reason }: CommitmentReasonInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, id, 'commitment.archive');
    const refused = archiveProblem(commitment, reason);
    if (refused) return refused;
    await change(ctx, commitment, { archivedAt: ctx.now(), archivedReason: reason });
    await ctx.record('commitment.archived', commitment, {}, { reason });
    return commitment;
  }

  async restore(ctx: Context, { id, reason }: CommitmentReasonInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, id, 'commitment.archive');
    const refused = restoreProblem(commitment, reason);
    if (refused) return refused;
    const archivedAt = commitment.archivedAt!.toISOString();
    await change(ctx, commitment, { archivedAt: null, archivedReason: null });
    await ctx.record('commitment.restored', commitment, { archivedAt }, { reason });
    return commitment;
  }

  async markDuplicate(ctx: Context, { id, ofId, reason }: MarkDuplicateInput): Promise<Commitment | RuleProblem> {
    // One at a time: two valid marks could otherwise make two commitments each other’s duplicates.
    await ctx.db.query(`select pg_advisory_xact_lock(hashtext('commitment duplicates'))`);
    const commitment = await ctx.acquire(commitmentView, id, 'commitment.markDuplicate');
    const original = await ctx.see(commitmentView, ofId);
    const refused = archivedProblem(commitment) ?? duplicateProblem(commitment, original, reason);
    if (refused) return refused;
    await change(ctx, commitment, { duplicateOfId: original.id, duplicateReason: reason });
    // Visible only to readers who can see the original, even later.
    await ctx.record('commitment.markedDuplicate', commitment, { ofId: original.id }, { reason });
    return commitment;
  }

  async unmarkDuplicate(ctx: Context, { id, reason }: CommitmentReasonInput): Promise<Commitment | RuleProblem> {
    const commitment = await ctx.acquire(commitmentView, id, 'commitment.markDuplicate');
    const { duplicateOfId: ofId } = commitment;
    const refused = unmarkDuplicateProblem(commitment, reason);
    if (refused || !ofId) return refused!;
    await change(ctx, commitment, { duplicateOfId: null, duplicateReason: null });
    await ctx.record('commitment.unmarkedDuplicate', commitment, { ofId }, { reason });
    return commitment;
  }
}

async function change(ctx: Context, commitment: Commitment, columns: Partial<Commitment>): Promise<void> {
  Object.assign(commitment, columns);
  await ctx.db.update(Commitment, commitment.id, columns);
}
