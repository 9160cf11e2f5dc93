import { openPostgres, removePostgres } from '@followthrough/local/postgres/server.mjs';
import { makeLogins } from '@followthrough/migrations/logins';
import { migrate } from '@followthrough/migrations/migrate';
import { runMigrations } from 'graphile-worker';
import { chmodSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startApplication } from '../support/application.js';
import { databaseAt } from '../support/database.js';
import { archivedSource, readSource } from '../support/given-sources.js';
import { eventually, startWorker } from '../support/worker.js';
import { givenIn } from '../support/given.js';

describe('the embedded PostgreSQL', () => {
  let data: string;
  let opened: Awaited<ReturnType<typeof openPostgres>>;

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'followthrough-logins-'));
    chmodSync(data, 0o711);
    opened = await openPostgres(data, { throwaway: true });
  });
  afterEach(async () => {
    delete process.env['DATABASE_URL_WORKER'];
    await removePostgres(data);
  });

  const logins = () => ({ owner: opened.urls.owner, api: opened.urls.runtime, jobs: opened.urls.worker });

  async function migrateAsOwner(): Promise<void> {
    await makeLogins(opened.url, logins());
    await migrate(opened.urls.owner);
  }

  /** API and worker do their work under their own names. */
  async function expectToWork(): Promise<void> {
    const { runtime, worker: jobs } = opened.urls;
    const superuser = databaseAt(opened.url, async () => undefined);
    const application = await startApplication({ ...superuser, url: runtime });
    process.env['DATABASE_URL_WORKER'] = jobs;
    const worker = await startWorker();
    try {
      const given = givenIn(application);
      const contributor = await given.contributor(await given.team());
      const { id } = await archivedSource(contributor);
      const read = await eventually(async () => {
        const source = await contributor.ask(readSource, { id });
        return source.proposalsMade > 0 && source;
      });
      expect(read.proposalsMade).toBe(1);
      const names = await superuser.query<{ usename: string }>(
        `select distinct usename from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and usename <> 'postgres' order by 1`,
      );
      expect(names.map(({ usename }) => usename)).toEqual(['followthrough_api', 'followthrough_jobs']);
    } finally {
      await worker.close();
      await application.close();
    }
  }

  async function asked<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client
      .query<Row>(text)
      .then(
        ({ rows }) => rows,
        () => [],
      )
      .finally(() => client.end());
  }

  it('has three logins, none a superuser, with passwords readable only by its owner', async () => {
    await migrateAsOwner();
    await migrateAsOwner();
    for (const url of [opened.urls.owner, opened.urls.runtime, opened.urls.worker]) {
      expect(await asked(url, 'select rolsuper from pg_roles where rolname = session_user')).toEqual([
        { rolsuper: false },
      ]);
    }
    expect(await asked(opened.urls.runtime, 'select 1 from graphile_worker.jobs')).toEqual([]);
    expect(statSync(join(data, 'database.json')).mode & 0o777).toBe(0o600);
    const log = readFileSync(join(data, 'postgres', 'postgres.log'), 'utf8');
    for (const url of Object.values(opened.urls)) expect(log).not.toContain(new URL(url).password);
    await expectToWork();
  });

  it('gets them too where an earlier start ran everything as superuser, jobs included', async () => {
    await migrate(opened.url);
    await runMigrations({ connectionString: opened.url });
    await migrateAsOwner();
    const owners = await asked<{ owner: string; nspname: string }>(
      opened.url,
      `select distinct nspname, pg_get_userbyid(relowner) as owner from pg_class join pg_namespace n on n.oid = relnamespace
       where nspname in ('public', 'graphile_worker') order by 1`,
    );
    expect(owners).toEqual([
      { nspname: 'graphile_worker', owner: 'followthrough_worker' },
      { nspname: 'public', owner: 'followthrough_owner' },
    ]);
    await expectToWork();
  });
});
