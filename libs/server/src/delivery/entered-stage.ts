import type { DataOf } from '@followthrough/domain/events/event-types';
import type { Stage } from '@followthrough/domain/ladders';
import type { Context, Identified } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { StageChange } from './stage-change.entity.js';
import { restand } from './standing.js';

/** A new commitment has a standing immediately. */
export async function enterStage(
  ctx: Context,
  commitment: Identified,
  { stage }: DataOf<'commitment.created'>,
): Promise<void> {
  await enter(ctx, commitment, stage);
}

/** Another kind has another ladder, so the stage starts again. */
export async function enterStageAnew(
  ctx: Context,
  commitment: Identified,
  { stage }: DataOf<'commitment.edited'>,
): Promise<void> {
  if (stage) await enter(ctx, commitment, stage);
}

/** The first stage has no date or evidence of its own: the first statement provides both. */
async function enter(ctx: Context, commitment: Identified, stage: Stage): Promise<void> {
  await ctx.db.insert(StageChange, {
    id: newId(),
    commitmentId: commitment.id,
    partyId: null,
    stage,
    effectiveEdtf: null,
    effectiveEarliest: null,
    effectiveLatest: null,
    recordedAt: ctx.now(),
    recordedBy: ctx.reader.viewer?.id ?? null,
    reason: null,
  });
  await restand(ctx, commitment);
}
