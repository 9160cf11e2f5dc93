import { limits } from '@followthrough/domain/limits';
import { GuardedClient } from '@followthrough/server/platform/sql/guarded-client';
import { createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { startApplication, type Answer, type Application, type Caller } from '../support/application.js';
import { testDatabase } from '../support/database.js';
import { archivedSource, someText, sourceFacts } from '../support/given-sources.js';
import { givenIn } from '../support/given.js';

const megabytes = `${limits.answerBytes / 1_000_000} MB`;

/** Answers are bounded in bytes. Each request is sent several times: cold, compiled, and sent as PostgreSQL built it. */
describe('an answer that would be too long', () => {
  let application: Application;
  let contributor: Caller;
  let reader: Caller;
  let id: string;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    const team = await given.team();
    [contributor, reader] = [await given.contributor(team), await given.viewer(team)];
    id = (await archivedSource(contributor, someText('Norland will open a ferry line. '.repeat(10_000)))).id;
    const gaps = `jsonb_build_object('id', gen_random_uuid(), 'known_gaps', repeat('x', ${limits.words}),
      'text_sha256', '\\x' || md5(n::text), 'same_text_sha256', '\\x' || md5(n::text))`;
    await application.database.query(`insert into sources
      select (jsonb_populate_record(null::sources, to_jsonb(s) || ${gaps})).* from sources s, generate_series(1, 99) n`);
  });
  afterAll(() => application.close());

  const named = (count: number, field: string) =>
    Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');

  /** On a very busy machine statements can be stopped before their answer is found to be too long. */
  async function unhurried(send: () => Promise<Answer>): Promise<Answer> {
    const answer = await send();
    return answer.errors?.[0]?.extensions.reason === 'TOOK_TOO_LONG' ? unhurried(send) : answer;
  }

  async function expectTooLong(document: string): Promise<void> {
    const answers: Answer[] = [];
    for (let time = 0; time < 4; time++) answers.push(await unhurried(() => reader.send(document, { id })));
    for (const { status, errors } of answers) {
      expect({ status, errors }).toEqual({
        status: 400,
        errors: [
          expect.objectContaining({
            message: expect.stringContaining(megabytes),
            extensions: { code: 'INVALID', reason: 'ANSWER_TOO_LONG', params: { limit: 32 } },
          }),
        ],
      });
    }
  }

  it('is refused before the text of a source is read for each of its passages, sixty times', () =>
    expectTooLong(
      `query ($id: UUID!) { ${named(60, 'source(id: $id) { passages { edges { node { source { text } } } } }')} }`,
    ));

  it('is refused where it is one text under many names', () =>
    expectTooLong(`query ($id: UUID!) { source(id: $id) { ${named(60, 'text')} } }`));

  it('is refused where the executor would answer one text under many names', () =>
    expectTooLong(`{ sources(first: 1) { executed: edges { node { ${named(50, 'text')} } } } }`));

  it('is refused where parts of a page have many names', () =>
    expectTooLong(`{ sources(first: 1) { ${named(30, 'edges { node { text } }')} } }`));

  it('is refused in a page of texts, and answered in a shorter one', async () => {
    await expectTooLong('{ sources { edges { node { text } } } }');
    for (let time = 0; time < 4; time++) {
      const { data } = await reader.send('{ sources(first: 6) { edges { node { text } } } }');
      expect(data.sources.edges).toHaveLength(6);
    }
  });

  it('is refused where nothing in it may be long, but there is much of it', () =>
    expectTooLong(`{ ${named(40, 'sources(first: 100) { edges { node { knownGaps } } }')} }`));

  it('is refused where the executor would answer what was read once under many names', () =>
    expectTooLong(`{ sources(first: 100) { executed: edges { node { ${named(40, 'knownGaps')} } } } }`));

  it('is refused for changes, one after the other, before the one is made that is too much', async () => {
    const most = Math.floor(limits.answerBytes / limits.sourceBytes);
    const count = async () => (await reader.ask('{ sources { totalCount } }')).totalCount as number;
    const before = await count();
    const variables = Object.fromEntries(
      Array.from({ length: most + 1 }, (_, at) => [`i${at}`, { text: someText(), facts: sourceFacts() }]),
    );
    const declared = Object.keys(variables).map((name) => `$${name}: ArchiveSourceInput!`);
    const changes = Object.keys(variables).map(
      (name) => `${name}: archiveSource(input: $${name}) { ... on Source { text } }`,
    );
    const { errors } = await contributor.send(`mutation (${declared.join()}) { ${changes.join(' ')} }`, variables);
    expect(errors).toMatchObject([{ message: expect.stringContaining(megabytes), path: [`i${most}`] }]);
    expect(await count()).toBe(before + most);
  });
});

describe('a connection that sends what cannot be read', () => {
  let server: Server;
  const sockets: Socket[] = [];
  let pool: pg.Pool;

  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => {
        // AuthenticationOk, then ReadyForQuery.
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]));
        // A DataRow that promises a thousand fields and has none.
        socket.on('data', () => socket.write(Buffer.from([0x44, 0, 0, 0, 6, 0x03, 0xe8])));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    pool = new pg.Pool({ host: '127.0.0.1', port, user: 'nobody', Client: GuardedClient, max: 1 });
    pool.on('error', () => undefined);
  });
  afterAll(async () => {
    await pool.end();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('ends, and nothing else does', async () => {
    for (let time = 0; time < 2; time++) await expect(pool.query('select 1')).rejects.toThrow();
    expect(sockets).toHaveLength(2);
  });
});

describe('a connection that the database ends', () => {
  it('between two queries of a change fails the next one, and not the process', async () => {
    const { url, query, drop } = await testDatabase();
    const pool = new pg.Pool({ connectionString: url, Client: GuardedClient, max: 1 });
    const held = await pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => held.once('end', resolve));
    await query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    await ended;
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    await pool.end();
    await drop();
  });
});
