import type { Context } from '../../platform/changes/context.js';
import { takeTurn } from '../../sources/passages-in-turn.js';
import { Source } from '../../sources/source.entity.js';
import type { SourceReading } from './source-reading.entity.js';
import { readingView } from './reading.view.js';

type ReadingPermission = 'intake.nameReaders' | 'intake.read' | 'intake.adjudicate' | 'intake.decide';

/** Locks a reading in the turn of its source, so that it changes between two decisions, and never during one. */
export async function readingInTurn(ctx: Context, id: string, permission: ReadingPermission): Promise<SourceReading> {
  const { sourceId } = await ctx.see(readingView, id);
  await takeTurn(ctx, sourceId);
  return ctx.acquire(readingView, id, permission);
}

/** The source as the subject of an event: without its text, which can be megabytes. */
export const sourceOf = (ctx: Context, { sourceId }: Pick<SourceReading, 'sourceId'>): Source =>
  ctx.db.create(Source, { id: sourceId });
