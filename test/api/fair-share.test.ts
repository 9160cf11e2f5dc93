import type { Person } from '@followthrough/server/people/persons/person.entity';
import type { Team } from '@followthrough/server/people/teams/team.entity';
import pg from 'pg';
import { startApplication, type Answer, type Application, type Caller } from '../support/application.js';
import { eventually } from '../support/worker.js';
import { givenIn } from '../support/given.js';

const board = '{ commitments { totalCount } }';

describe('the connections to the database', () => {
  let application: Application;
  let greedy: Caller & Person;
  let colleague: Caller;

  beforeAll(async () => {
    application = await startApplication();
    const given = givenIn(application);
    const team: Team = await given.team();
    greedy = await given.viewer(team);
    colleague = await given.viewer(team);
  });
  afterAll(() => application.close());

  const waiting = async () =>
    (
      await application.database.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length;

  /** While nobody may read sources: what does so is slow. */
  async function whileSourcesAreSlow(work: () => Promise<void>): Promise<void> {
    const holder = new pg.Client({ connectionString: application.database.url });
    await holder.connect();
    await holder.query('begin; lock table sources in access exclusive mode');
    await work().finally(() => holder.end());
  }

  it('are not all held by one who sends thirty slow queries, while a colleague reads', async () => {
    let sent: Promise<Answer[]> | undefined;
    await whileSourcesAreSlow(async () => {
      sent = Promise.all(Array.from({ length: 30 }, () => greedy.send('{ sources { totalCount } }')));
      await eventually(async () => (await waiting()) >= 3);
      expect(await colleague.ask(board)).toEqual({ totalCount: 0 });
      expect(await waiting()).toBe(3);
    });
    for (const { data } of (await sent)!) expect(data).toEqual({ sources: { totalCount: 0 } });
  });

  it('are one share for all sessions of a person', async () => {
    const sessions = await Promise.all([application.as(greedy), application.as(greedy)]);
    let sent: Promise<unknown> | undefined;
    await whileSourcesAreSlow(async () => {
      sent = Promise.all(Array.from({ length: 10 }, (_, at) => sessions[at % 2]!.send('{ sources { totalCount } }')));
      await eventually(async () => (await waiting()) >= 3);
      expect(await colleague.ask(board)).toEqual({ totalCount: 0 });
      expect(await waiting()).toBe(3);
    });
    await sent;
  });

  it('are refused in words to whom too much waits for already', async () => {
    let sent: Promise<Answer[]> | undefined;
    await whileSourcesAreSlow(async () => {
      sent = Promise.all(Array.from({ length: 60 }, () => greedy.send('{ sources { totalCount } }')));
      await eventually(async () => (await waiting()) >= 3);
      expect(await colleague.ask(board)).toEqual({ totalCount: 0 });
    });
    const refused = (await sent)!.filter(({ errors }) => errors);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, errors } of refused) {
      expect(status).toBe(429);
      expect(errors![0]).toMatchObject({
        message: expect.stringContaining('too many requests at once'),
        extensions: { code: 'UNAVAILABLE' },
      });
    }
  });
});

describe('a disk that is full', () => {
  it('is reported, and nothing is saved', async () => {
    const application = await startApplication();
    try {
      const given = givenIn(application);
      const contributor = await given.contributor(await given.team());
      await application.database.query(
        `create function no_room() returns trigger language plpgsql as $$
           begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`,
      );
      await application.database.query(
        'create trigger no_room before insert on organisations for each row execute function no_room()',
      );
      const { status, errors } = await contributor.send(
        'mutation { createOrganisation(input: { kind: AGENCY, name: "Harbour Office" }) { __typename } }',
      );
      expect(status).toBe(503);
      expect(errors![0]).toMatchObject({
        message: expect.stringContaining('no disk space left'),
        extensions: { code: 'UNAVAILABLE' },
      });
    } finally {
      await application.close();
    }
  });
});
