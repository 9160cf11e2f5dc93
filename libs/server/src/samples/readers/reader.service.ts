import type { RuleProblem } from '@followthrough/domain/problems';
import { replaceReaderProblem } from '@followthrough/domain/readers';
import {
  adjudicationProblem,
  finishProblem,
  readerProblem,
  replacingSampleReaderProblem,
} from '@followthrough/domain/samples';
import { Injectable } from '@nestjs/common';
import { personView } from '../../people/persons/person.view.js';
import type { Context } from '../../platform/changes/context.js';
import { Refusal } from '../../platform/ground/refusal.js';
import { newId } from '../../platform/ground/uuid.js';
import type { SampleItem } from '../sample-item.entity.js';
import type { Sample } from '../sample.entity.js';
import { sampleItemView, sampleTestView, sampleView } from '../sample.view.js';
import { readSample } from '../testable.js';
import { differing, ownUntested, replacedReader } from './differing.js';
import type { AdjudicateResultInput, FinishReadingInput, ReplaceSampleReaderInput } from './reader.inputs.js';
import { SampleAdjudication } from './sample-adjudication.entity.js';
import { sampleReaderView } from './reader.view.js';
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

  /** The results of the former reader stay in the record and do not count. */
  async replace(ctx: Context, { readerId, personId, reason }: ReplaceSampleReaderInput): Promise<Sample | RuleProblem> {
    const { sampleId, position, personId: fromId } = await ctx.see(sampleReaderView, readerId);
    const sample = await ctx.acquire(sampleView, sampleId, 'sample.replaceReader');
    const person = await ctx.see(personView, personId);
    const { reader, hasRead } = await replacedReader(ctx, readerId, personId);
    const isDrawer = sample.drawnBy === ctx.viewer.id;
    const refused =
      replacingSampleReaderProblem({ ...(await readSample(ctx, sampleId)), isDrawer }) ??
      replaceReaderProblem(reader, { name: person.name, hasRead }, reason) ??
      readerProblem([person], 'personId');
    if (refused) return refused;

    await ctx.db.insert(SampleReader, {
      ...{ id: newId(), sampleId, position, personId, replacesId: readerId, reason },
      ...{ namedAt: ctx.now(), namedBy: ctx.viewer.id },
    });
    await ctx.record('sample.readerReplaced', sample, { fromId, toId: personId }, { reason });
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
