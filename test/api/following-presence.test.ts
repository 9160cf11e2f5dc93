import { Presence } from '@followthrough/server/platform/worker/presence';
import { runJobs } from '@followthrough/server/platform/worker/run-jobs';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/worker.js';

const name = 'worker-here';

describe('the presence of a worker', () => {
  let database: TestDatabase;
  let presence: Presence;

  beforeEach(async () => {
    database = await testDatabase();
    await runMigrations({ connectionString: database.url });
    presence = new Presence(database.url, [name], () => undefined, 200);
  });
  afterEach(async () => {
    await presence.end();
    await database.drop();
  });

  /** The sessions that hold the name of the worker, or wait for it. */
  const sessions = async (granted = true) =>
    (
      await database.query<{ pid: number }>(
        `select pid from pg_locks where locktype = 'advisory' and granted = $1
           and database = (select oid from pg_database where datname = current_database())`,
        [granted],
      )
    ).map(({ pid }) => pid);
  const clients = async () =>
    (
      await database.query<{ count: number }>(
        `select count(*)::integer as count from pg_stat_activity
         where datname = current_database() and query ~ 'force_unlock|^listen|advisory_lock\\('
           and pid <> pg_backend_pid() and query !~ 'pg_stat_activity'`,
      )
    )[0]!.count;
  const kill = (pid: number | undefined) => database.query('select pg_terminate_backend($1)', [pid]);

  it('gives back, again and again, the jobs of workers that died meanwhile, and of no others', async () => {
    await presence.begin();
    for (const worker of ['worker-gone', name]) {
      const [job] = await database.query<{ id: string }>(
        `select id from graphile_worker.add_job('test.listen', json_build_object('for', $1::text))`,
        [worker],
      );
      // That job alone: the one before may have been released meanwhile.
      await database.query(`update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where id = $2`, [
        worker,
        job!.id,
      ]);
    }
    await eventually(async () => {
      const jobs = await database.query('select 1 from graphile_worker.jobs where locked_by is null');
      return jobs.length === 1;
    });
    expect(await database.query('select locked_by from graphile_worker.jobs where locked_by is not null')).toEqual([
      { locked_by: name },
    ]);
  });

  it('holds the name that running jobs bear, so that a long one is not run twice', async () => {
    const pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    const stopping = new AbortController();
    let runs = 0;
    const run = (signal: AbortSignal) => {
      runs += 1;
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    const { runner, pools } = await runJobs(pool, [], [{ name: 'test.long', run }], stopping.signal);
    const here = new Presence(database.url, pools, () => undefined, 50);
    await here.begin();
    await database.query(`select graphile_worker.add_job('test.long')`);
    await eventually(async () => runs > 0);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const names = await database.query<{ locked_by: string }>('select locked_by from graphile_worker.jobs');
    expect(names).toEqual([{ locked_by: pools[0] }]);
    expect(runs).toBe(1);
    stopping.abort();
    await runner.stop();
    await here.end();
    await pool.end();
  });

  it('comes back by one connection when the one it had dies', async () => {
    await presence.begin();
    const [first] = await sessions();
    await kill(first);
    await eventually(async () => (await sessions()).some((pid) => pid !== first));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await sessions()).toHaveLength(1);
    expect(await clients()).toBe(1);
  });

  it('tries again by one connection when one dies before it holds the name', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const begun = presence.begin();
    const [waiting] = await eventually(async () => (await sessions(false)).length === 1 && sessions(false));
    await kill(waiting);
    await eventually(async () => (await sessions(false)).some((pid) => pid !== waiting));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await sessions(false)).toHaveLength(1);
    await other.end();
    await begun;
    expect(await sessions()).toHaveLength(1);
  });

  it('ends while it tries to come back, and leaves no connection behind', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const begun = presence.begin();
    await eventually(async () => (await sessions(false)).length === 1);
    await presence.end();
    await begun;
    await other.end();
    await eventually(async () => (await clients()) === 0);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await sessions()).toEqual([]);
    expect(await clients()).toBe(0);
  });
});
