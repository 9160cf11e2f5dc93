import { DayTime } from '@followthrough/domain/past-day';
import type { RuleProblem } from '@followthrough/domain/problems';
import {
  allocationProblem,
  closeSampleProblem,
  populationProblem,
  readerProblem,
  sampleProblem,
} from '@followthrough/domain/samples';
import { allocated, drawn, populationOf, type AllocatedStratum } from '@followthrough/domain/sampling';
import { Injectable } from '@nestjs/common';
import type { Person } from '../people/persons/person.entity.js';
import { personView } from '../people/persons/person.view.js';
import type { Context } from '../platform/changes/context.js';
import { lastInstantOf } from '../platform/ground/clock.js';
import { newId } from '../platform/ground/uuid.js';
import type { Reading } from '../platform/views/view.js';
import type { CommitmentFilter } from '../register/commitment-filter.inputs.js';
import { SampleReader } from './readers/sample-reader.entity.js';
import { populationFor } from './population.js';
import { SampleClosing } from './sample-closing.entity.js';
import { SampleItem } from './sample-item.entity.js';
import { SampleStratum } from './sample-stratum.entity.js';
import { SampleTest } from './sample-test.entity.js';
import { Sample } from './sample.entity.js';
import type { CloseSampleInput, DrawSampleInput } from './sample.inputs.js';
import { sampleView } from './sample.view.js';
import { closable } from './testable.js';

/** Draws samples and closes them. Nothing of a sample is ever changed. */
@Injectable()
export class SampleService {
  async draw(ctx: Context, input: DrawSampleInput): Promise<Sample | RuleProblem> {
    ctx.allow('sample.draw');
    const refused = sampleProblem(input, ctx.today());
    if (refused) return refused;
    const readers = await seeAll(ctx, input.readerIds ?? []);
    const noReaders = readerProblem(readers, 'readerIds');
    if (noReaders) return noReaders;
    const asked = await askedOf(ctx, input);
    const { filter, day, asAt, reading } = asked;
    const population = await populationFor(ctx, { filter, strataBy: input.strataBy }, input, reading);
    const unfit = populationProblem(input, population.strata);
    if (unfit) return unfit;
    const strata = allocated(population.strata, input);
    const tooMany = allocationProblem(strata);
    if (tooMany) return tooMany;

    const sample = ctx.db.create(Sample, {
      id: newId(),
      title: input.title,
      filter: given(filter),
      voice: reading.voice,
      seed: input.seed,
      method: input.method,
      strataBy: input.strataBy ?? null,
      size: input.size,
      day,
      asAt,
      population: populationOf(strata),
      populationSha256: population.sha256,
      drawnAt: ctx.now(),
      drawnBy: ctx.viewer.id,
    });
    const items = drawn(strata, population.candidates);
    const tests = input.tests.map((words, index) => ({
      id: newId(),
      sampleId: sample.id,
      position: index + 1,
      words,
    }));
    await ctx.db.insert(Sample, sample);
    await ctx.db.insert(
      SampleStratum,
      strata.map(({ key, count, size }) => ({ id: newId(), sampleId: sample.id, key, count, size })),
    );
    await ctx.db.insert(
      SampleItem,
      items.map(({ id: commitmentId, stratum }, index) => ({
        id: newId(),
        sampleId: sample.id,
        commitmentId,
        position: index + 1,
        stratum,
      })),
    );
    await ctx.db.insert(SampleTest, tests);
    const named = readers.map(({ id: personId }, index) => ({
      id: newId(),
      sampleId: sample.id,
      position: index + 1,
      personId,
      replacesId: null,
      reason: null,
      namedAt: ctx.now(),
      namedBy: ctx.viewer.id,
    }));
    if (named.length > 0) await ctx.db.insert(SampleReader, named);
    await recordDrawn(
      ctx,
      sample,
      strata,
      tests,
      items.map(({ id }) => id),
      readers.map(({ id }) => id),
      input.againId ?? null,
    );
    return sample;
  }

  async close(ctx: Context, { sampleId, reason }: CloseSampleInput): Promise<Sample | RuleProblem> {
    const sample = await ctx.acquire(sampleView, sampleId, 'sample.close');
    const state = await closable(ctx, sample);
    const refused = closeSampleProblem(state, reason);
    if (refused) return refused;

    const { untested } = state;
    const closing = { sampleId, untested, reason: reason || null, at: ctx.now(), by: ctx.viewer.id };
    await ctx.db.insert(SampleClosing, closing);
    await ctx.record('sample.closed', sample, { untested }, { reason: closing.reason });
    return sample;
  }
}

/** What is drawn from, and as at when. */
interface AskedRegister {
  readonly filter: CommitmentFilter;
  readonly day: string;
  readonly asAt: Date;
  readonly reading: Reading;
}

/** That of the input, or of the sample that is drawn again. */
async function askedOf(ctx: Context, { filter, day, againId }: DrawSampleInput): Promise<AskedRegister> {
  if (againId) {
    const first = await ctx.see(sampleView, againId);
    const reading = { ...ctx.readingAsAt(first.asAt), voice: first.voice };
    return { filter: first.filter, day: first.day, asAt: first.asAt, reading };
  }
  const given = filter ?? {};
  if (day && day < ctx.today()) {
    // What was known later of that day was not there to be drawn.
    return {
      filter: given,
      day,
      asAt: new Date(lastInstantOf(day)),
      reading: ctx.reading({ day, by: DayTime.RECORDED }),
    };
  }
  // Today is not over: its population is that of now.
  return { filter: given, day: ctx.today(), asAt: ctx.now(), reading: ctx.reading() };
}

async function recordDrawn(
  ctx: Context,
  sample: Sample,
  strata: readonly AllocatedStratum[],
  tests: readonly SampleTest[],
  commitmentIds: readonly string[],
  readerIds: readonly string[],
  againId: string | null,
): Promise<void> {
  const { title, seed, filter, method, strataBy, size, voice, day, asAt, population, populationSha256 } = sample;
  await ctx.record(
    'sample.drawn',
    sample,
    {
      ...{ method, strataBy, size, voice, day, asAt: asAt.toISOString(), population, populationSha256 },
      strata: strata.map(({ key, count, size: taken }) => ({ key, count, size: taken })),
      testIds: tests.map(({ id }) => id),
      commitmentIds,
      readerIds,
      againId,
    },
    {
      ...{ title, seed, filter: JSON.stringify(filter) },
      ...Object.fromEntries(tests.map(({ position, words }) => [`test${position}`, words])),
    },
  );
}

/** One after another: a transaction has one connection, which runs one statement at a time. */
async function seeAll(ctx: Context, ids: readonly string[]): Promise<Person[]> {
  const people: Person[] = [];
  for (const id of ids) people.push(await ctx.see(personView, id));
  return people;
}

/** The conditions of a filter that restrict something. */
function given(filter: object): object {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));
}
