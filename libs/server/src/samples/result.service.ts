import type { RuleProblem } from '@followthrough/domain/problems';
import { resultProblem } from '@followthrough/domain/samples';
import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import { newId } from '../platform/ground/uuid.js';
import { SampleItem } from './sample-item.entity.js';
import { SampleResult } from './sample-result.entity.js';
import type { RecordResultInput } from './sample.inputs.js';
import { sampleItemView, sampleTestView, sampleView } from './sample.view.js';
import { testable } from './testable.js';

/** The results of tests. They are only added; the lock on the sample makes writers queue. */
@Injectable()
export class ResultService {
  async record(ctx: Context, input: RecordResultInput): Promise<SampleItem | RuleProblem> {
    const item = await ctx.see(sampleItemView, input.itemId);
    const test = await ctx.see(sampleTestView, input.testId);
    if (test.sampleId !== item.sampleId) throw Refusal.notFound();
    await ctx.acquire(sampleView, item.sampleId, 'sample.test');
    const refused = resultProblem(await testable(ctx, item, test), input);
    if (refused) return refused;

    const result = ctx.db.create(SampleResult, {
      id: newId(),
      itemId: item.id,
      testId: test.id,
      result: input.result,
      note: input.note || null,
      recordedAt: ctx.now(),
      recordedBy: ctx.viewer.id,
    });
    await ctx.db.insert(SampleResult, result);
    const { sampleId, commitmentId } = item;
    const data = { sampleId, itemId: item.id, testId: test.id, commitmentId, result: result.result };
    await ctx.record('sample.tested', result, data, { note: result.note });
    return item;
  }
}
