import { openPostgres, removePostgres, stopPostgres } from '@followthrough/local/postgres/server.mjs';
import { migrate } from '@followthrough/migrations/migrate';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication, type Answer, type Application, type Caller } from '../support/application.js';
import { databaseAt } from '../support/database.js';
import { givenIn } from '../support/given.js';

const create = `mutation ($name: String!) {
  createOrganisation(input: { kind: AGENCY, name: $name }) { __typename ... on Organisation { id } }
}`;

describe('when the database stops and comes back', () => {
  const data = mkdtempSync(join(tmpdir(), 'followthrough-outage-'));
  let application: Application;
  let contributor: Caller;

  beforeAll(async () => {
    const { url } = await openPostgres(data);
    await migrate(url);
    application = await startApplication(databaseAt(url, () => removePostgres(data)));
    const given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  it('says so in words while it is away, keeps every change it confirmed, and goes on by itself', async () => {
    const confirmed: string[] = [];
    const answers: Answer[] = [];
    let isLoading = true;
    const load = async (worker: number): Promise<void> => {
      for (let turn = 0; isLoading; turn++) {
        const name = `Agency ${worker}-${turn}`;
        const answer = await contributor.send(create, { name });
        answers.push(answer);
        if (!answer.errors) confirmed.push(name);
      }
    };
    const loading = Promise.all([load(1), load(2), load(3), load(4)]);

    await new Promise((resolve) => setTimeout(resolve, 500));
    await stopPostgres(data);
    expect((await fetch(`${application.address}/healthz`)).status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await openPostgres(data);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    isLoading = false;
    await loading;

    const failed = answers.filter(({ errors }) => errors);
    expect(failed.length).toBeGreaterThan(0);
    for (const { errors } of failed) expect(errors![0]!.extensions.code).toBe('UNAVAILABLE');
    expect((await fetch(`${application.address}/healthz`)).status).toBe(200);
    const { totalCount } = await contributor.ask('{ organisations(filter: { kinds: [AGENCY] }) { totalCount } }');
    expect(totalCount).toBeGreaterThanOrEqual(confirmed.length);
    const rows = await application.database.query<{ name: string }>('select name from organisations');
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(confirmed));
    const [unrecorded] = await application.database.query(
      `select count(*)::int as count from organisations o where not exists (select 1 from events e where e.subject_id = o.id)`,
    );
    expect(unrecorded).toEqual({ count: 0 });
  });
});
