import type { INestApplicationContext } from '@nestjs/common';
import { seed } from '../benchmarks/shared/seed.mjs';
import { startApplication, type Application } from '../support/application.js';
import { followUpDocuments } from '../support/given-delivery.js';
import { mutationDocument } from '../support/mutations.js';
import { eventually, startWorker } from '../support/worker.js';

const team = (n: number) => `01900001-0000-7000-8000-00000000000${n}`;
const commitment = (n: number) => `01900006-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const administratorId = '01900002-0000-7000-8000-0000000000c0';
const count = 400;

describe('a team with hundreds of commitments', () => {
  let application: Application;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    application = await startApplication();
    await seed(application.database, count);
    await application.database.query(
      `update commitments set lead_team_id = '${team(1)}', archived_at = null, archived_reason = null`,
    );
    await application.database.query(`update follow_ups set team_id = '${team(1)}', assignee_id = null`);
    await application.database.query(`update people set is_administrator = true where id = '${administratorId}'`);
    worker = await startWorker();
  });
  afterAll(async () => {
    await worker.close();
    await application.close();
  });

  const counted = async (text: string) => Number((await application.database.query<{ n: string }>(text))[0]!.n);

  it('is merged by the worker, each commitment and open follow-up once, while its members go on working', async () => {
    const administrator = await application.as({ id: administratorId });
    const member = await application.as({ id: '01900002-0000-7000-8000-000000000001' });
    const finished = await counted(`select count(*) as n from follow_ups where state = 'DONE'`);
    const input = { teamId: team(1), intoId: team(2), version: 1, reason: 'The ministry was reorganised.' };
    const merged = await administrator.ask(mutationDocument('mergeTeam'), { input });
    expect(merged).toMatchObject({ __typename: 'Team' });

    const asked = Array.from({ length: 20 }, (_, at) => ({
      commitmentId: commitment((at + 1) * (count / 20)),
      title: 'Ask for the minutes',
      teamId: team(3),
    }));
    for (const one of asked) {
      expect(await member.ask(followUpDocuments.assign, { input: one })).toMatchObject({ __typename: 'FollowUp' });
    }
    const left = `select (select count(*) from commitments where lead_team_id = '${team(1)}')
      + (select count(*) from follow_ups where team_id = '${team(1)}' and state in ('OPEN', 'STARTED')) as n`;
    await eventually(async () => (await counted(left)) === 0);
    expect(await counted(`select count(*) as n from commitments where lead_team_id = '${team(2)}'`)).toBe(count);
    const events = `select count(*) as n from events where type = 'commitment.reassigned'`;
    expect(await counted(events)).toBe(count);
    expect(await counted(events.replace('count(*)', 'count(distinct subject_id)'))).toBe(count);
    expect(await counted(`select count(*) as n from follow_ups where team_id = '${team(1)}'`)).toBe(finished);
  });
});
