import 'reflect-metadata';
import { WorkerModule } from '@followthrough/server/worker.module';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';

/** The worker on the application’s database. */
export async function startWorker(): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
}

/** Waits until `look` returns something: the worker acts a moment after the change. Fails after `seconds`. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, seconds = 15): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error(`Nothing came of it within ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
