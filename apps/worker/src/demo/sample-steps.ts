import { TestResult } from '@followthrough/domain/sample-terms';
import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { Desk } from './desk.js';
import { chapterOf } from './places.js';
import type { DemoAdjudication, DemoSample, DemoSampleWork } from './sample-data.js';
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
      const all = await ctx.db.query<Tested[]>(everyTest, [sampleId, ctx.viewer.id]);
      const { itemId, testId } = all.find(({ commitmentId, test: place }) => commitmentId === id && place === number)!;
      return desk.services.sampleReaders.adjudicate(ctx, { itemId, testId, result, words });
    },
  };
}

function closeStep(register: DemoRegister, sample: DemoSample, closes: NonNullable<DemoSample['closes']>): Step {
  return {
    ...entry(register, closes),
    write: async (ctx, desk) =>
      desk.services.samples.close(ctx, {
        sampleId: await desk.id(ctx, 'sample', nameOf(register, sample)),
        reason: closes.reason ?? null,
      }),
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

/** Enters all results of one day, as one action, except what says the same as before. */
async function test(ctx: Context, desk: Desk, register: DemoRegister, sample: DemoSample, work: DemoSampleWork) {
  const sampleId = await desk.id(ctx, 'sample', nameOf(register, sample));
  const { first = Infinity, exceptions, notApplicable = {} } = work;
  const found = new Map<string, Found>();
  for (const [result, of] of [
    [TestResult.EXCEPTION, exceptions],
    [TestResult.NOT_APPLICABLE, notApplicable],
  ] as const) {
    for (const [key, [number, note]] of Object.entries(of)) {
      found.set(`${await desk.id(ctx, 'commitment', `${register.key}/${key}`)} ${number}`, { result, note });
    }
  }
  const isFound = ({ commitmentId }: Tested) => [...found.keys()].some((key) => key.startsWith(commitmentId));
  const reached = (await ctx.db.query<Tested[]>(everyTest, [sampleId, ctx.viewer.id])).flatMap((one) => {
    const { result, note } = found.get(`${one.commitmentId} ${one.test}`) ?? passed;
    const isSaid = one.result === result && one.note === note;
    return (one.item <= first || isFound(one)) && !isSaid ? [{ ...one, result, note }] : [];
  });
  return inOrder(reached, async ({ itemId, testId, seenResultId, result, note }) =>
    accepted(await desk.services.sampleResults.record(ctx, { itemId, testId, seenResultId, result, note })),
  );
}

interface Found {
  readonly result: TestResult;
  readonly note: string | null;
}

const passed: Found = { result: TestResult.PASSED, note: null };

/** A test of a commitment that was drawn, with its latest result, of this person if there are two readers. */
interface Tested {
  readonly itemId: string;
  readonly testId: string;
  readonly item: number;
  readonly test: number;
  readonly commitmentId: string;
  readonly seenResultId: string | null;
  readonly result: TestResult | null;
  readonly note: string | null;
}

const everyTest = `select i.id as "itemId", t.id as "testId", i.position as item, t.position as test,
    i.commitment_id as "commitmentId", said.id as "seenResultId", said.result, said.note
  from sample_items i join sample_tests t on t.sample_id = i.sample_id
  left join lateral (select r.id, r.result, r.note from sample_results r where r.item_id = i.id and r.test_id = t.id
    and (r.recorded_by = $2 or not exists (select 1 from sample_readers n where n.sample_id = i.sample_id))
    order by r.sequence desc limit 1) said on true
  where i.sample_id = $1 order by i.position, t.position`;
