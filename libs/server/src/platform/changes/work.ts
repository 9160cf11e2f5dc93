import { Injectable } from '@nestjs/common';
import { Clock } from '../ground/clock.js';
import { Context } from './context.js';
import { Database } from '../sql/database.js';
import { Notifier } from './notifier.js';
import { Reader } from '../views/reader.js';

/** Changes without a request: those of the worker and of the demo registers. */
@Injectable()
export class Work {
  constructor(
    private readonly database: Database,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  /** Runs one transaction as `reader`; without a viewer, the system is the actor. */
  async change<T>(reader: Reader, work: (ctx: Context) => Promise<T>, clock: Clock = this.clock): Promise<T> {
    const ctx = new Context(this.database, clock, reader);
    const result = await ctx.change(() => work(ctx)).finally(() => ctx.end());
    this.notifier.touch();
    return result;
  }
}
