import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { log } from '../ground/log.js';
import type { Discovered, DiscoveredRegular } from './discover.js';
import { followedEvent } from './followed-event.js';
import { isAway } from '../sql/is-away.js';

const lookEveryMilliseconds = 1_000;
export const jobsAtOnce = 2;

export interface Running {
  readonly runner: Runner;
  /** What the jobs under way say that they are worked on by. */
  readonly workers: readonly string[];
}

/**
 * Runs the jobs of these followers, each a kind of task of its own: while releases roll, a worker leaves alone what it
 * does not know, and the next one takes it.
 */
export async function runJobs(
  pool: Pool,
  followers: readonly Discovered[],
  regulars: readonly DiscoveredRegular[],
  signal: AbortSignal,
): Promise<Running> {
  const workers: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => workers.push(worker.workerId));
  tellFailures(events);
  const runner = await run({
    events,
    pgPool: pool,
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    pollInterval: lookEveryMilliseconds,
    // Its lines hold whole messages of errors, values included: failures are told by their events instead.
    logger: new Logger(() => () => undefined),
    // At once, and yet in batches: only of batches does it wait for the end. Finishing a job by itself while the database
    // is away would be a rejection that nobody handles, which ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: { ...tasksOf(pool, followers, signal), ...regularTasks(regulars, signal) },
    parsedCronItems: parseCronItems(regulars.map(({ name }) => hourly(name))),
  });
  return { runner, workers };
}

function tasksOf(pool: Pool, followers: readonly Discovered[], signal: AbortSignal): TaskList {
  return Object.fromEntries(
    followers.map(({ name, follow }) => [
      name,
      async (payload: unknown) => follow(await followedEvent(pool, (payload as { event: string }).event), signal),
    ]),
  );
}

function regularTasks(regulars: readonly DiscoveredRegular[], signal: AbortSignal): TaskList {
  return Object.fromEntries(regulars.map(({ name, run }) => [name, async () => run(signal)]));
}

/** One job an hour among all workers; after a pause a single one, however many hours were missed. */
function hourly(name: string) {
  return { task: name, identifier: name, match: '7 * * * *', options: { backfillPeriod: 3_600_000, jobKey: name } };
}

function tellFailures(events: WorkerEvents): void {
  events.on('job:error', ({ job, error }) => {
    const { id, task_identifier: follower, attempts, max_attempts: most } = job;
    log.error({ err: error, job: id, follower, attempts, most }, 'A job failed.');
  });
  events.on('worker:getJob:error', ({ error }) => {
    if (!isAway(error)) log.error({ err: error }, 'No job could be taken.');
  });
  events.on('worker:fatalError', ({ error }) => giveUp(error));
  events.on('pool:fatalError', ({ error }) => giveUp(error));
}

/** It is begun anew. */
function giveUp(error: unknown): void {
  if (!isAway(error)) log.error({ err: error }, 'What ran jobs gave up.');
}
