import type { EventAbout } from '@followthrough/domain/events/event-types';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import { addEvent } from '@followthrough/server/platform/changes/event';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { Follower } from '@followthrough/server/platform/worker/follower';
import { Follows, type FollowedEvent } from '@followthrough/server/platform/worker/follows';
import { log } from '@followthrough/server/platform/ground/log';
import { PlatformModule } from '@followthrough/server/platform/platform.module';
import { jest } from '@jest/globals';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { startApplication, type Application } from '../support/application.js';
import { eventually } from '../support/worker.js';

const heard: FollowedEvent[] = [];
let failuresToCome = 0;

@Injectable()
class Listener {
  @Follows({ name: 'test.listen', types: ['organisation.edited'], begins: 'FIRST' })
  async hear(event: FollowedEvent): Promise<void> {
    if (failuresToCome-- > 0)
      throw Object.assign(new Error('not yet'), { parameters: ['a secret'], detail: 'a secret' });
    heard.push(event);
  }
}

@Module({ imports: [PlatformModule, DiscoveryModule], providers: [Follower, Listener] })
class ListeningModule {}

const heardLater: FollowedEvent[] = [];

@Injectable()
class LaterListener {
  @Follows({ name: 'test.listenLater', types: ['organisation.created'], begins: 'FIRST' })
  async hear(event: FollowedEvent): Promise<void> {
    heardLater.push(event);
  }
}

@Module({ imports: [PlatformModule, DiscoveryModule], providers: [Follower, Listener, LaterListener] })
class LaterReleaseModule {}

describe('following events', () => {
  let application: Application;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    application = await startApplication();
  });
  const start = (module = ListeningModule) => NestFactory.createApplicationContext(module, { logger: false });

  beforeEach(async () => {
    heard.length = 0;
    failuresToCome = 0;
    worker = await start();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await worker.close();
  });
  afterAll(() => application.close());

  const happen = (type: EventAbout<'organisation'> = 'organisation.edited', id = newId(), height = '4.2') =>
    application.arrange((ctx) => ctx.record(type, Object.assign(new Organisation(), { id }), { height } as never));
  const subjects = () => heard.map(({ subject }) => subject.id);

  it('calls who follows a type, once an event, with its subject and data', async () => {
    const id = newId();
    await happen('organisation.edited', id);
    await happen('organisation.created', id);
    await eventually(async () => heard.length > 0);
    await happen('organisation.edited', id);
    await eventually(async () => heard.length > 1);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toMatchObject({
      type: 'organisation.edited',
      subject: { type: 'organisation', id },
      data: { height: '4.2' },
    });
  });

  it('goes on after a restart where it stopped', async () => {
    await worker.close();
    await happen();
    worker = await start();
    await eventually(async () => heard.length > 0);
    expect(heard).toHaveLength(1);
  });

  it('never steps over an event that commits late', async () => {
    const late = await application.app
      .get((await import('@followthrough/server/platform/sql/database')).Database)
      .writes.createQueryRunner();
    await late.startTransaction();
    const id = newId();
    await addEvent(late.manager, {
      type: 'organisation.edited',
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
    expect(subjects()).toContain(id);
  });

  it('tries again what failed, and logs what went wrong without its values', async () => {
    const error = jest.spyOn(log, 'error').mockImplementation(() => undefined);
    failuresToCome = 1;
    await happen();
    await eventually(async () => heard.length === 1);
    expect(error).toHaveBeenCalledTimes(1);
    const [fields] = error.mock.calls[0] as unknown as [{ err: Error; follower: string }];
    expect(fields).toMatchObject({ follower: 'test.listen', err: { message: 'not yet' } });
  });

  it('logs a look that failed, and goes on when the cause is gone', async () => {
    const error = jest.spyOn(log, 'error').mockImplementation(() => undefined);
    await application.database.query('alter table bookmarks rename to lost_bookmarks');
    await happen();
    await eventually(async () => error.mock.calls.length > 0);
    await application.database.query('alter table lost_bookmarks rename to bookmarks');
    await eventually(async () => heard.length === 1);
    expect(error.mock.calls[0]).toMatchObject([{ err: { code: '42P01' } }, 'New events could not be followed.']);
  });

  it('follows an event whose data holds what PostgreSQL takes for no JSON', async () => {
    await happen('organisation.edited', newId(), 'high\u0000 and low');
    await eventually(async () => heard.length === 1);
    expect(heard[0]?.data).toEqual({ height: 'high\u0000 and low' });
  });

  it('takes up the job of a worker that was killed', async () => {
    await happen();
    await eventually(async () => heard.length === 1);
    await worker.close();
    // As a killed worker leaves it: a job locked by a name that nobody answers to.
    await application.database.query(
      `select graphile_worker.add_job('test.listen', json_build_object('event', $1::text))`,
      [heard[0]!.id],
    );
    await application.database.query(
      `update graphile_worker._private_jobs set locked_by = 'worker-gone', locked_at = now()`,
    );
    worker = await start();
    await eventually(async () => heard.length === 2);
  });

  it('loses nothing while an older release runs beside the one that follows more', async () => {
    const id = newId();
    await happen('organisation.created', id);
    await happen();
    await eventually(async () => heard.length === 1);
    const later = await start(LaterReleaseModule);
    await eventually(async () => heardLater.some(({ subject }) => subject.id === id));
    await later.close();

    // The older one alone again: what it does not know it leaves to who does.
    const [known] = heardLater.splice(0);
    await application.database.query(
      `select graphile_worker.add_job('test.listenLater', json_build_object('event', $1::text))`,
      [known!.id],
    );
    await happen();
    await eventually(async () => heard.length === 2);
    await worker.close();
    worker = await start(LaterReleaseModule);
    await eventually(async () => heardLater.length > 0);
    expect(heardLater.map(({ id }) => id)).toContain(known!.id);
  });

  it('prevents changing or removing an event, even by the owner’s mistake', async () => {
    await happen();
    for (const text of ['update events set type = type', 'delete from events', 'truncate events cascade']) {
      await expect(application.arrange((ctx) => ctx.db.query(text))).rejects.toThrow(/denied|refused/);
      await expect(application.database.query(text)).rejects.toThrow('only ever added to');
    }
  });
});
