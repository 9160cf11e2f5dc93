import { Clock } from '@followthrough/server/platform/ground/clock';
import { Context } from '@followthrough/server/platform/changes/context';
import { Database } from '@followthrough/server/platform/sql/database';
import type { Reader } from '@followthrough/server/platform/views/reader';
import { Work } from '@followthrough/server/platform/changes/work';
import type { INestApplicationContext } from '@nestjs/common';
import type { Demo } from './data.js';
import type { Desk } from './desk.js';
import { readerOf, system } from './people-steps.js';
import { accepted, type PlannedStep } from './step.js';

/** The steps without an event, which remain to be done. */
export async function undone(database: Database, steps: readonly PlannedStep[]): Promise<PlannedStep[]> {
  const instants = steps.map(({ at }) => at);
  const done = await database.rows<{ at: Date }>('select distinct at from events where at = any($1)', [instants]);
  const times = new Set(done.map(({ at }) => at.getTime()));
  return steps.filter(({ at }) => !times.has(at.getTime()));
}

/** Writes the steps in order, each as the person who did it. */
export async function write(
  app: INestApplicationContext,
  desk: Desk,
  demo: Demo,
  steps: readonly PlannedStep[],
  say: (line: string) => void,
): Promise<void> {
  const readers = new Map<string | null, Reader>([[null, system]]);
  let chapter = '';
  for (const step of steps) {
    if (step.chapter !== chapter) say((chapter = step.chapter));
    const reader = readers.get(step.by) ?? (await readerOf(app.get(Database), personOf(demo, step.by)));
    readers.set(step.by, reader);
    await perform(app, desk, step, reader).catch((cause: unknown) => {
      throw new Error(`${step.chapter}, ${step.makes?.keys.join() ?? 'a step'} of ${step.on}: ${String(cause)}`, {
        cause,
      });
    });
  }
}

async function perform(app: INestApplicationContext, desk: Desk, step: PlannedStep, reader: Reader): Promise<void> {
  const clock = new ClockAt(step.at);
  if (step.opensItsOwn) {
    accepted(await step.write(new Context(app.get(Database), clock, reader), desk));
  } else {
    const inThisName = async (ctx: Context) => {
      // Hundreds of steps need not wait for the disk one by one: the last transaction, which waits, makes all of them
      // durable.
      await ctx.db.query('set local synchronous_commit = off');
      return accepted(await step.write(ctx, desk));
    };
    await app.get(Work).change(reader, inThisName, clock);
  }
}

function personOf({ people }: Demo, by: string | null) {
  const person = people.find(({ key }) => key === by);
  if (!person) throw new Error(`The demo has nobody called ${by}.`);
  return person;
}

/** A clock fixed at one time. */
class ClockAt extends Clock {
  constructor(private readonly at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }
}
