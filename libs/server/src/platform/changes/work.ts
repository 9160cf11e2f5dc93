import { Injectable } from '@nestjs/common';
import { Clock } from '../ground/clock.js';
import { Context } from './context.js';
import { Database } from '../sql/database.js';
import { Notifier } from './notifier.js';
import { Reader } from '../views/reader.js';

/** Changes that no request asked for: what the worker does, and the demo registers. */
@Injectable()
export class Work {
  constructor(
    private readonly database: Database,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  /** One transaction in the name of `reader`; as nobody, the system itself acts. */
  async change<T>(reader: Reader, work: (ctx: Context) => Promise<T>, clock: Clock = this.clock): Promise<T> {
    const ctx = new Context(this.database, clock, reader);
    const result = await ctx.change(() => work(ctx));
    this.notifier.touch();
    return result;
  }
}
