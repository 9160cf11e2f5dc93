import { Clock } from '@followthrough/server/platform/clock';
import { Context } from '@followthrough/server/platform/context';
import { Database } from '@followthrough/server/platform/database';
import { Reader } from '@followthrough/server/platform/reader';
import { Work } from '@followthrough/server/platform/work';
import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { accountsOf, administratorOf, handOut, type Account, type Passwords } from './accounts.js';
import { commitmentSteps } from './commitment-steps.js';
import type { Demo } from './data.js';
import { Desk } from './desk.js';
import { completeOrganisations, organisationStep } from './organisation-steps.js';
import { peopleSteps, readerOf, system } from './people-steps.js';
import { servicesOf } from './services.js';
import { sourceSteps } from './source-steps.js';
import { accepted, planned, type PlannedStep } from './step.js';

const tryAgainMilliseconds = 250;

export interface Loading {
  readonly demo: Demo;
  readonly passwords: Passwords;
  say(line: string): void;
}

/**
 * Writes the demo registers through the services, each step as the person who did it, on its day. Every step is one
 * transaction with an instant of its own, so that one which was stopped half-way goes on where it was; two at once take
 * turns. Once everything is there, nothing is written any more, whatever became of it.
 */
export async function loadDemo(app: INestApplicationContext, { demo, passwords, say }: Loading): Promise<Account[]> {
  const database = app.get(Database, { strict: false });
  return inTurn(database, async () => {
    if (await isLoaded(database)) {
      say('The demo registers are there already');
      return accountsOf(demo, passwords);
    }
    const steps = stepsOf(demo);
    const desk = new Desk(servicesOf(app), steps);
    const left = await undone(database, steps);
    const isPeople = ({ on }: PlannedStep) => on === demo.opensOn;
    await write(app, desk, demo, left.filter(isPeople), say);
    await prepareOrganisations(app, desk, demo);
    await write(
      app,
      desk,
      demo,
      left.filter((step) => !isPeople(step)),
      say,
    );
    return handOut(app, desk, demo, passwords);
  });
}

export function stepsOf(demo: Demo): PlannedStep[] {
  const administrator = administratorOf(demo).key;
  return planned([
    ...peopleSteps(demo),
    ...demo.registers.flatMap((register) => [
      organisationStep(register, administrator),
      ...sourceSteps(register),
      ...commitmentSteps(register),
    ]),
  ]);
}

/** The countries that everybody has: the worker enters them too, and whoever comes second finds them. */
async function prepareOrganisations(app: INestApplicationContext, desk: Desk, demo: Demo): Promise<void> {
  const work = app.get(Work);
  await work.change(Reader.nobody, (ctx) => desk.services.countries.enterMissing(ctx));
  const administrator = await readerOf(app.get(Database), administratorOf(demo));
  await work.change(administrator, (ctx) => completeOrganisations(ctx, desk, demo));
}

/** The lock is that of a connection of its own: it ends with the process, however that ends. */
async function inTurn<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const connection = await database.reads.connect();
  // Where it breaks, the step that was under way says so.
  connection.on('error', () => undefined);
  try {
    for (;;) {
      const { rows } = await connection.query<{ mine: boolean }>(
        `select pg_try_advisory_lock(hashtext('followthrough demo')) as mine`,
      );
      if (rows[0]?.mine) return await work();
      await wait(tryAgainMilliseconds);
    }
  } finally {
    connection.release(true);
  }
}

async function isLoaded(database: Database): Promise<boolean> {
  const [settings] = await database.rows<{ demo: boolean }>('select demo from settings');
  return settings?.demo ?? false;
}

async function undone(database: Database, steps: readonly PlannedStep[]): Promise<PlannedStep[]> {
  const instants = steps.map(({ at }) => at);
  const done = await database.rows<{ at: Date }>('select distinct at from events where at = any($1)', [instants]);
  const times = new Set(done.map(({ at }) => at.getTime()));
  return steps.filter(({ at }) => !times.has(at.getTime()));
}

async function write(
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
      // Hundreds of steps need not wait for the disk one by one: the last transaction, which waits, keeps them all.
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

/** A clock that stands. */
class ClockAt extends Clock {
  constructor(private readonly at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }
}
