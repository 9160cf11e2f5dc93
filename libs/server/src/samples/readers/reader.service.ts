import type { RuleProblem } from '@followthrough/domain/problems';
import { adjudicationProblem, finishProblem } from '@followthrough/domain/samples';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { newId } from '../../platform/ground/uuid.js';
import type { SampleItem } from '../sample-item.entity.js';
import type { Sample } from '../sample.entity.js';
import { sampleItemView, sampleTestView, sampleView } from '../sample.view.js';
import { readSample } from '../testable.js';
import { differing, ownUntested } from './differing.js';
import type { AdjudicateResultInput, FinishReadingInput } from './reader.inputs.js';
import { SampleAdjudication } from './sample-adjudication.entity.js';
import { SampleReader } from './sample-reader.entity.js';
import { SampleReading } from './sample-reading.entity.js';

/** What two readers of a sample do besides testing, and what a third auditor decides between them. */
@Injectable()
export class ReaderService {
  async finish(ctx: Context, { sampleId }: FinishReadingInput): Promise<Sample | RuleProblem> {
    const sample = await ctx.acquire(sampleView, sampleId, 'sample.finish');
    const state = await readSample(ctx, sampleId);
    const refused = finishProblem(state, await ownUntested(ctx, sampleId));
    if (refused) return refused;

    const reader = await ctx.db.findOneByOrFail(SampleReader, { sampleId, personId: ctx.viewer.id });
    await ctx.db.insert(SampleReading, { readerId: reader.id, finishedAt: ctx.now() });
    await ctx.record('sample.readingFinished', sample);
    return sample;
  }

  async adjudicate(ctx: Context, input: AdjudicateResultInput): Promise<SampleItem | RuleProblem> {
    const item = await ctx.see(sampleItemView, input.itemId);
    const test = await ctx.see(sampleTestView, input.testId);
    if (test.sampleId !== item.sampleId) throw Refusal.notFound();
    const sample = await ctx.acquire(sampleView, item.sampleId, 'sample.adjudicate');
    const refused = adjudicationProblem(await differing(ctx, item, test), input);
    if (refused) return refused;

    const { result, words } = input;
    const adjudication = ctx.db.create(SampleAdjudication, {
      ...{ id: newId(), itemId: item.id, testId: test.id, result, words },
      ...{ at: ctx.now(), by: ctx.viewer.id },
    });
    await ctx.db.insert(SampleAdjudication, adjudication);
    const { id: adjudicationId, itemId, testId } = adjudication;
    const { commitmentId } = item;
    await ctx.record('sample.adjudicated', sample, { adjudicationId, itemId, testId, commitmentId, result }, { words });
    return item;
  }
}
