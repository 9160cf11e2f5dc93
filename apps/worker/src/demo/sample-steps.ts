import { TestResult } from '@followthrough/domain/vocabulary';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { Desk } from './desk.js';
import { chapterOf } from './places.js';
import type { DemoException, DemoSample, DemoSampleWork } from './sample-data.js';
import { accepted, inOrder, type Step } from './step.js';

/** Samples of the register, and their tests. */
export function sampleSteps(register: DemoRegister): Step[] {
  return (register.samples ?? []).flatMap((sample) => [
    drawStep(register, sample),
    ...sample.work.map(
      (work): Step => ({
        ...{ chapter: chapterOf(register, work.on), on: work.on, by: work.by },
        write: (ctx, desk) => test(ctx, desk, register, sample, work),
      }),
    ),
  ]);
}

const nameOf = (register: DemoRegister, { key }: DemoSample) => `${register.key}/${key}`;

function drawStep(register: DemoRegister, sample: DemoSample): Step {
  const { on, by, title, teams, method, strataBy, size, seed, tests } = sample;
  return {
    ...{ chapter: chapterOf(register, on), on, by },
    makes: { made: 'sample', keys: [nameOf(register, sample)] },
    write: async (ctx, desk) => {
      const teamIds = await inOrder(teams, (team) => desk.id(ctx, 'team', team));
      const drawing = { title, method, strataBy: strataBy ?? null, size, seed, tests: [...tests] };
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
