import 'reflect-metadata';
import { WorkerModule } from '@followthrough/server/worker.module';
import { discover, discoverRegular } from '@followthrough/server/platform/worker/discover';
import { followedEvent } from '@followthrough/server/platform/worker/followed-event';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory, Reflector } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Application } from './application.js';

/** The worker on the database that the application was started with. */
export async function startWorker(): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
}

/**
 * What the worker does, at once and at the time of the application: `follow` follows the events since its last call, `hourly`
 * does what is done each hour.
 */
export function workerAtOnce({ app, database }: Application) {
  const { signal } = new AbortController();
  const found = [new DiscoveryService(app.get(ModulesContainer)), new MetadataScanner(), new Reflector()] as const;
  const pool = { query: async (text: string, values: unknown[]) => ({ rows: await database.query(text, values) }) };
  let followed = '0';
  return {
    async follow() {
      const events = await database.query<{ id: string; type: string; sequence: string }>(
        'select id, type, sequence from events where sequence > $1 order by sequence',
        [followed],
      );
      followed = events.at(-1)?.sequence ?? followed;
      const followers = discover(...found);
      for (const { id, type } of events) {
        for (const { types, follow } of followers) {
          if (types.some((one) => one === type)) await follow(await followedEvent(pool as unknown as Pool, id), signal);
        }
      }
    },
    async hourly() {
      for (const { run } of discoverRegular(...found)) await run(signal);
    },
  };
}

/**
 * Waits until `look` returns something: the worker acts a moment after the change. Fails after `seconds`, which are many:
 * followers wait for every transaction that began before an event, including long ones in the databases of other tests.
 */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, seconds = 120): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error(`Nothing came of it within ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
