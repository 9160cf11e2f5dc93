import { openPostgres, removePostgres, stopPostgres } from '@followthrough/local/postgres/server.mjs';
import { runningServer } from '@followthrough/local/postgres/postmaster.mjs';
import { migrate } from '@followthrough/migrations/migrate';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import { log } from '@followthrough/server/platform/ground/log';
import { PlatformModule } from '@followthrough/server/platform/platform.module';
import { newId } from '@followthrough/server/platform/ground/uuid';
import { Follower } from '@followthrough/server/platform/worker/follower';
import { Follows } from '@followthrough/server/platform/worker/follows';
import { jest } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApplication, type Application } from '../support/application.js';
import { databaseAt } from '../support/database.js';
import { eventually } from '../support/worker.js';

let turns = 0;
let goOn: () => void = () => undefined;

@Injectable()
class Listener {
  /** Its first turn lasts until the test lets it go on. */
  @Follows({ name: 'test.listen', types: ['organisation.edited'], begins: 'FIRST' })
  async hear(): Promise<void> {
    turns += 1;
    if (turns === 1) await new Promise<void>((resolve) => (goOn = resolve));
  }
}

@Module({ imports: [PlatformModule, DiscoveryModule], providers: [Follower, Listener] })
class ListeningModule {}

describe('the worker, when the database dies', () => {
  const data = mkdtempSync(join(tmpdir(), 'followthrough-outage-'));
  chmodSync(data, 0o711);
  let application: Application;

  beforeAll(async () => {
    const { url } = await openPostgres(data);
    await migrate(url);
    application = await startApplication(databaseAt(url, () => removePostgres(data)));
  });
  afterAll(() => application.close());

  const start = () => NestFactory.createApplicationContext(ListeningModule, { logger: false, abortOnError: false });
  const tide = () =>
    application.arrange(async (ctx) => {
      const subject = Object.assign(new Organisation(), { id: newId() });
      await ctx.record('organisation.edited', subject, {} as never);
    });
  const jobs = () => application.database.query('select 1 from graphile_worker.jobs');

  it('finishes what it was at once the database is back, and goes on', async () => {
    const worker = await start();
    try {
      await tide();
      await eventually(async () => turns === 1);
      process.kill(runningServer(join(data, 'postgres', 'cluster'))!.pid, 'SIGQUIT');
      await stopPostgres(data);
      goOn();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await openPostgres(data);
      await eventually(async () => turns > 1 && (await jobs()).length === 0);
      const before = turns;
      await tide();
      await eventually(async () => turns > before && (await jobs()).length === 0);
    } finally {
      await worker.close();
    }
  });

  it('waits for one that is away when it begins, and says so once', async () => {
    const warned = jest.spyOn(log, 'warn');
    await stopPostgres(data);
    const starting = start();
    await eventually(async () => warned.mock.calls.length === 1);
    await openPostgres(data);
    const worker = await starting;
    try {
      const before = turns;
      await eventually(() =>
        tide().then(
          () => true,
          () => false,
        ),
      );
      await eventually(async () => turns > before);
      expect(warned.mock.calls).toEqual([['The database does not answer. This program waits for it.']]);
    } finally {
      warned.mockRestore();
      await worker.close();
    }
  });
});
