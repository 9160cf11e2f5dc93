import { TestResult } from '@followthrough/domain/sample-terms';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { Desk } from './desk.js';
import { chapterOf } from './places.js';
import type { DemoAdjudication, DemoException, DemoSample, DemoSampleWork } from './sample-data.js';
import { accepted, inOrder, type Step } from './step.js';

/** Samples of the register, and their tests. */
export function sampleSteps(register: DemoRegister): Step[] {
  return (register.samples ?? []).flatMap((sample) => [
    drawStep(register, sample),
    ...sample.work.flatMap((work) => workSteps(register, sample, work)),
    ...(sample.adjudications ?? []).map((adjudication) => adjudicateStep(register, sample, adjudication)),
    ...(sample.closes ? [closeStep(register, sample, sample.closes)] : []),
  ]);
}

const entry = (register: DemoRegister, { on, by }: { readonly on: string; readonly by: string }) => ({
  ...{ chapter: chapterOf(register, on), on, by },
});

function workSteps(register: DemoRegister, sample: DemoSample, work: DemoSampleWork): Step[] {
  const tests: Step = {
    ...entry(register, work),
    write: (ctx, desk) => test(ctx, desk, register, sample, work),
  };
  if (!work.finishes) return [tests];
  const finishes: Step = {
    ...entry(register, work),
    write: async (ctx, desk) =>
      desk.services.sampleReaders.finish(ctx, { sampleId: await desk.id(ctx, 'sample', nameOf(register, sample)) }),
  };
  return [tests, finishes];
}

function adjudicateStep(register: DemoRegister, sample: DemoSample, adjudication: DemoAdjudication): Step {
  return {
    ...entry(register, adjudication),
    write: async (ctx, desk) => {
      const { commitment, test: number, result, words } = adjudication;
      const sampleId = await desk.id(ctx, 'sample', nameOf(register, sample));
      const id = await desk.id(ctx, 'commitment', `${register.key}/${commitment}`);
      const all = await ctx.db.query<Untested[]>(everyTest, [sampleId]);
      const { itemId, testId } = all.find(({ commitmentId, test: place }) => commitmentId === id && place === number)!;
      return desk.services.sampleReaders.adjudicate(ctx, { itemId, testId, result, words });
    },
  };
}

function closeStep(register: DemoRegister, sample: DemoSample, closes: NonNullable<DemoSample['closes']>): Step {
  return {
    ...entry(register, closes),
    write: async (ctx, desk) =>
      desk.services.samples.close(ctx, { sampleId: await desk.id(ctx, 'sample', nameOf(register, sample)) }),
  };
}

const nameOf = (register: DemoRegister, { key }: DemoSample) => `${register.key}/${key}`;

function drawStep(register: DemoRegister, sample: DemoSample): Step {
  const { on, by, title, teams, method, strataBy, size, seed, tests } = sample;
  return {
    ...{ chapter: chapterOf(register, on), on, by },
    makes: { made: 'sample', keys: [nameOf(register, sample)] },
    write: async (ctx, desk) => {
      const teamIds = await inOrder(teams, (team) => desk.id(ctx, 'team', team));
      const readerIds = await inOrder(sample.readers ?? [], (key) => desk.id(ctx, 'person', key));
      const drawing = { title, method, strataBy: strataBy ?? null, size, seed, tests: [...tests], readerIds };
      return desk.services.samples.draw(ctx, { ...drawing, filter: { teamIds } });
    },
  };
}

/** Enters all results of one day, as one action. */
async function test(ctx: Context, desk: Desk, register: DemoRegister, sample: DemoSample, work: DemoSampleWork) {
  const sampleId = await desk.id(ctx, 'sample', nameOf(register, sample));
  const { first = Infinity, exceptions } = work;
  const found = new Map<string, DemoException>();
  for (const [key, exception] of Object.entries(exceptions)) {
    found.set(await desk.id(ctx, 'commitment', `${register.key}/${key}`), exception);
  }
  const untested = await ctx.db.query<Untested[]>(everyTest, [sampleId]);
  const reached = untested.filter(({ commitmentId, item }) => item <= first || found.has(commitmentId));
  return inOrder(reached, async ({ itemId, testId, test: number, commitmentId }) => {
    const [tested, note] = found.get(commitmentId) ?? [];
    const isException = tested === number;
    const result = isException ? TestResult.EXCEPTION : TestResult.PASSED;
    return accepted(
      await desk.services.sampleResults.record(ctx, { itemId, testId, result, note: isException ? note! : null }),
    );
  });
}

interface Untested {
  readonly itemId: string;
  readonly testId: string;
  readonly item: number;
  readonly test: number;
  readonly commitmentId: string;
}

const everyTest = `select i.id as "itemId", t.id as "testId", i.position as item, t.position as test,
    i.commitment_id as "commitmentId"
  from sample_items i join sample_tests t on t.sample_id = i.sample_id where i.sample_id = $1
  order by i.position, t.position`;
