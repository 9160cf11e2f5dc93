import { Logger, parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { log } from '../ground/log.js';
import type { Discovered, DiscoveredRegular } from './discover.js';
import { followedEvent } from './followed-event.js';
import { isAway } from '../sql/is-away.js';

const lookEveryMilliseconds = 1_000;
/** Two, and one of a slow follower, of which there is never a second. */
export const jobsAtOnce = 3;

export interface Running {
  readonly runner: Runner;
  /** The names on the jobs that run here: a job is locked by the pool of its worker. */
  readonly pools: readonly string[];
}

/**
 * Runs the jobs of these followers, each as its own type of task: during a rolling release, a worker ignores tasks that
 * it does not know, and a newer one takes them.
 */
export async function runJobs(
  pool: Pool,
  followers: readonly Discovered[],
  regulars: readonly DiscoveredRegular[],
  signal: AbortSignal,
): Promise<Running> {
  const pools: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id));
  tellFailures(events);
  const runner = await run({
    events,
    pgPool: pool,
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    pollInterval: lookEveryMilliseconds,
    // Its log lines contain complete error messages, values included; failures are reported through its events instead.
    logger: new Logger(() => () => undefined),
    // Immediate, but in batches: it waits only for batches at the end. Finishing a single job while the database is
    // unavailable would be an unhandled rejection, which ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: { ...tasksOf(pool, followers, signal), ...regularTasks(regulars, signal) },
    parsedCronItems: parseCronItems(regulars.map(({ name }) => hourly(name))),
  });
  return { runner, pools };
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

/** One job an hour among all workers; a single one after a pause, however many hours were missed. */
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

/** It is started again. */
function giveUp(error: unknown): void {
  if (!isAway(error)) log.error({ err: error }, 'What ran jobs gave up.');
}
