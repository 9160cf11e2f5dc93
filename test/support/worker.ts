import 'reflect-metadata';
import { WorkerModule } from '@followthrough/server/worker.module';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';

/** The worker on the database that the application was started with. */
export async function startWorker(): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
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
