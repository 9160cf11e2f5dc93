import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startApplication, type Application } from '../support/application.js';
import { testDatabase } from '../support/database.js';
import { archivedSource, readSource } from '../support/given-sources.js';
import { eventually, startWorker } from '../support/worker.js';
import { givenIn } from '../support/given.js';

/** Two logins beside the owner's, as `.env.example` has them. */
async function logins() {
  const database = await testDatabase();
  const suffix = randomBytes(6).toString('hex');
  const [api, jobs] = [`api_${suffix}`, `jobs_${suffix}`];
  await database.query(`create role ${api} login password 'x' in role followthrough_app`);
  await database.query(`create role ${jobs} login password 'x' in role followthrough_worker`);
  // A clone has everything of its template but the grants on the database itself.
  const name = new URL(database.url).pathname.slice(1);
  await database.query(`grant create on database ${name} to followthrough_worker`);
  const as = (username: string) => Object.assign(new URL(database.url), { username, password: 'x' }).href;
  const away = async () => {
    try {
      await database.query(`drop owned by ${api}, ${jobs} cascade`);
      await database.query(`drop role ${api}, ${jobs}`);
    } finally {
      await database.drop();
    }
  };
  return { database: { ...database, url: as(api), drop: away }, jobs: as(jobs) };
}

describe('a deployment with three logins', () => {
  let application: Application | undefined;
  let made: Awaited<ReturnType<typeof logins>>;

  beforeAll(async () => {
    made = await logins();
    application = await startApplication(made.database);
  });
  afterAll(async () => {
    delete process.env['DATABASE_URL_WORKER'];
    await (application?.close() ?? made.database.drop());
  });

  it('archives a source as the app, and reads it for commitments as the worker', async () => {
    process.env['DATABASE_URL_WORKER'] = made.jobs;
    const worker = await startWorker();
    try {
      const given = givenIn(application!);
      const contributor = await given.contributor(await given.team());
      const { id } = await archivedSource(contributor);
      const read = await eventually(async () => {
        const source = await contributor.ask(readSource, { id });
        return source.proposalsMade > 0 && source;
      });
      expect(read.proposalsMade).toBe(1);
    } finally {
      await worker.close();
    }
  });

  it('lets neither change the record, nor the worker read anything besides', async () => {
    const refused = async (url: string, query: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const failure = await client.query(query).then(
        () => null,
        (error: { code: string }) => error.code,
      );
      await client.end();
      return failure;
    };
    for (const url of [made.database.url, made.jobs]) {
      expect(await refused(url, `update events set type = 'x'`)).toBe('42501');
      expect(await refused(url, 'delete from events')).toBe('42501');
    }
    for (const table of ['commitments', 'people', 'sessions', 'event_texts', 'event_text_keys', 'sources']) {
      expect([table, await refused(made.jobs, `select * from ${table} limit 1`)]).toEqual([table, '42501']);
    }
  });
});
