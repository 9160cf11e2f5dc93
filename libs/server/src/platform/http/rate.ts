import { limits } from '@followthrough/domain/limits';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../ground/refusal.js';

const seconds = 60;

/**
 * How many operations one session, or one address without a session, may ask for in a minute. Each process counts for
 * itself: what is limited is the work of a process, and a count that all share would cost a statement a request.
 */
@Injectable()
export class Rate {
  readonly #operations = new RateLimiterMemory({ points: limits.operationsAMinute, duration: seconds });

  /** @throws Refusal UNAVAILABLE with 429 and the seconds to wait. */
  async take(who: string, operations: number): Promise<void> {
    try {
      await this.#operations.consume(who, operations);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw Refusal.tooMany(Math.max(1, Math.ceil(full.msBeforeNext / 1000)));
    }
  }
}
