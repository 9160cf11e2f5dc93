import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import { addEvent } from '@followthrough/server/platform/events/event';
import { newId } from '@followthrough/server/platform/uuid';
import { Follower } from '@followthrough/server/platform/worker/follower';
import { Follows, type FollowedEvent } from '@followthrough/server/platform/worker/follows';
import { PlatformModule } from '@followthrough/server/platform/platform.module';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import pg from 'pg';
import { startApplication, type Application } from '../support/application.js';
import { eventually } from '../support/worker.js';

const heard: FollowedEvent[] = [];
let failuresToCome = 0;

@Injectable()
class Listener {
  @Follows('tide.turned')
  async hear(event: FollowedEvent): Promise<void> {
    if (failuresToCome-- > 0) throw new Error('not yet');
    heard.push(event);
  }
}

@Module({ imports: [PlatformModule, DiscoveryModule], providers: [Follower, Listener] })
class ListeningModule {}

describe('following events', () => {
  let application: Application;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    application = await startApplication();
  });
  beforeEach(async () => {
    heard.length = 0;
    failuresToCome = 0;
    worker = await NestFactory.createApplicationContext(ListeningModule, { logger: false });
  });
  afterEach(() => worker.close());
  afterAll(() => application.close());

  const happen = (type = 'tide.turned', id = newId()) =>
    application.arrange((ctx) => ctx.record(type, Object.assign(new Organisation(), { id }), { height: '4.2' }));

  it('calls who follows a type, once an event, with its subject and data', async () => {
    const id = newId();
    await happen('tide.turned', id);
    await happen('wind.turned', id);
    await eventually(async () => heard.length > 0);
    await happen('tide.turned', id);
    await eventually(async () => heard.length > 1);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toMatchObject({
      type: 'tide.turned',
      subject: { type: 'organisation', id },
      data: { height: '4.2' },
    });
  });

  it('goes on after a restart where it stopped', async () => {
    await worker.close();
    await happen();
    worker = await NestFactory.createApplicationContext(ListeningModule, { logger: false });
    await eventually(async () => heard.length > 0);
    expect(heard).toHaveLength(1);
  });

  it('never steps over an event that commits late', async () => {
    const late = await application.app
      .get((await import('@followthrough/server/platform/database')).Database)
      .writes.createQueryRunner();
    await late.startTransaction();
    const id = newId();
    await addEvent(late.manager, {
      type: 'tide.turned',
      subject: { type: 'organisation', id },
      actor: null,
      at: application.now,
      data: {},
      texts: {},
    });
    await happen();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await late.commitTransaction();
    await late.release();
    await eventually(async () => heard.length === 2);
    expect(heard.map(({ subject }) => subject.id)).toContain(id);
  });

  it('tries again what failed', async () => {
    failuresToCome = 1;
    await happen();
    await eventually(async () => heard.length === 1);
  });

  it('takes up the job of a worker that was killed', async () => {
    await worker.close();
    const client = new pg.Client({ connectionString: application.database.url });
    await client.connect();
    await happen();
    worker = await NestFactory.createApplicationContext(ListeningModule, { logger: false });
    await eventually(async () => heard.length === 1);
    await worker.close();
    // As a killed worker leaves it: a job locked by a name that nobody answers to.
    await client.query(`select graphile_worker.add_job('follow', $1::json)`, [
      JSON.stringify({ follower: 'Listener.hear', event: { ...heard[0], id: newId() } }),
    ]);
    await client.query(`update graphile_worker._private_jobs set locked_by = 'worker-gone', locked_at = now()`);
    worker = await NestFactory.createApplicationContext(ListeningModule, { logger: false });
    await eventually(async () => heard.length === 2);
    await client.end();
  });

  it('lets nobody change or remove an event, not even its owner by mistake', async () => {
    await happen();
    for (const text of ['update events set type = type', 'delete from events', 'truncate events cascade']) {
      await expect(application.arrange((ctx) => ctx.db.query(text))).rejects.toThrow(/denied|refused/);
      await expect(application.database.query(text)).rejects.toThrow('only ever added to');
    }
  });
});
