import type { Stage } from '@followthrough/domain/ladders';
import { project, type Context, type Identified } from '../platform/changes/context.js';
import { newId } from '../platform/ground/uuid.js';
import { restand } from './standing.js';
import { StageChange } from './stage-change.entity.js';

/** Whatever is news about a commitment, or takes some away. */
const news = [
  'commitment.stated',
  'evidence.added',
  'evidence.withdrawn',
  'stage.changed',
  'status.reported',
  'report.withdrawn',
] as const;

/** Keeps the standings: a commitment is never read with another standing than its history gives it. */
export function keepStandings(): void {
  project('commitment.created', (ctx, commitment, { stage }) => enter(ctx, commitment, stage));
  // Another kind has another ladder: the stage is entered anew.
  project('commitment.edited', async (ctx, commitment, data) => {
    if (data.stage) await enter(ctx, commitment, data.stage);
  });
  for (const type of news) project(type, (ctx, commitment) => restand(ctx, commitment.id));
}

/** The stage a commitment is entered with has no date and no support of its own: its first statement gives both. */
async function enter(ctx: Context, { id: commitmentId }: Identified, stage: Stage): Promise<void> {
  await ctx.db.insert(StageChange, {
    id: newId(),
    commitmentId,
    partyId: null,
    stage,
    effectiveEdtf: null,
    effectiveEarliest: null,
    effectiveLatest: null,
    recordedAt: ctx.now(),
    recordedBy: ctx.reader.viewer?.id ?? null,
    reason: null,
  });
  await restand(ctx, commitmentId);
}
