import type { DataOf } from '@followthrough/domain/events/event-types';
import { cancelExtractionProblem, extractAgainProblem, ExtractionState } from '@followthrough/domain/extraction-states';
import type { RuleProblem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Context, Identified } from '../../platform/changes/context.js';
import { newId } from '../../platform/ground/uuid.js';
import { Source } from '../../sources/source.entity.js';
import { sourceView } from '../../sources/source.view.js';
import { cancelOutside, forgetCancelled } from '../outside/outside-queue.js';
import { Extraction } from './extraction.entity.js';

/** Requests and cancels scans of a source, with the outside reading that follows. The worker does both. */
@Injectable()
export class ExtractionService {
  async again(ctx: Context, sourceId: string): Promise<Extraction | RuleProblem> {
    const source = await ctx.acquire(sourceView, sourceId, 'intake.propose');
    const extraction = await ctx.db.findOneBy(Extraction, { sourceId: source.id });
    const refused = extractAgainProblem(extraction?.state ?? null);
    if (refused) return refused;
    await forgetCancelled(ctx, source.id);
    const queued = await queue(ctx, source);
    await ctx.record('source.extractionAsked', source);
    return queued;
  }

  async cancel(ctx: Context, sourceId: string): Promise<Extraction | RuleProblem> {
    const source = await ctx.acquire(sourceView, sourceId, 'intake.propose');
    const extraction = await ctx.db.findOneBy(Extraction, { sourceId: source.id });
    if (extraction && (await cancelOutside(ctx, source.id, extraction.asking))) {
      await ctx.record('source.outsideReadingCancelled', source);
      return extraction;
    }
    const refused = cancelExtractionProblem(extraction?.state ?? null);
    if (refused || !extraction) return refused!;
    const ended = { state: ExtractionState.CANCELLED, endedAt: ctx.now() };
    await ctx.db.update(Extraction, extraction.id, ended);
    await ctx.record('source.extractionCancelled', source);
    return Object.assign(extraction, ended);
  }
}

/** In the transaction that archives a source, so that it is queued immediately. */
export async function queueArchived(ctx: Context, source: Identified): Promise<void> {
  await queue(ctx, source);
}

/** A corrected date or issuer can change what the text means, so undecided proposals are scanned again. */
export async function queueCorrected(
  ctx: Context,
  source: Identified,
  { fields }: DataOf<'source.corrected'>,
): Promise<void> {
  if (!fields.includes('published') && !fields.includes('issuer')) return;
  // A cancelled scan starts again only on request, as does a cancelled outside reading.
  const isStopped = await ctx.db.existsBy(Extraction, { sourceId: source.id, state: ExtractionState.CANCELLED });
  if (!isStopped) await queue(ctx, source);
}

async function queue(ctx: Context, { id: sourceId }: Identified): Promise<Extraction> {
  const source = await ctx.db.findOneByOrFail(Source, { id: sourceId });
  const queued = {
    state: ExtractionState.QUEUED,
    done: 0,
    total: source.textLength,
    isCut: false,
    otherLanguage: 0,
    weightsId: null,
    weightsBase: null,
    asking: newId(),
    askedAt: ctx.now(),
    askedBy: ctx.reader.viewer?.id ?? null,
    startedAt: null,
    endedAt: null,
  };
  const held = await ctx.db.findOneBy(Extraction, { sourceId });
  if (held) {
    await ctx.db.update(Extraction, held.id, queued);
    return Object.assign(held, queued);
  }
  const extraction = ctx.db.create(Extraction, { id: newId(), sourceId, ...queued });
  await ctx.db.insert(Extraction, extraction);
  return extraction;
}
