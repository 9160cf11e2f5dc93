import { limits } from '@followthrough/domain/limits';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../ground/refusal.js';

const seconds = 60;

/**
 * Limits the operations per minute of one session, or of one address without a session. Each process counts separately:
 * the limit protects a process, and a shared count would cost a statement per request.
 */
@Injectable()
export class Rate {
  readonly #operations = new RateLimiterMemory({ points: limits.operationsAMinute, duration: seconds });

  /** @throws Refusal UNAVAILABLE with status 429 and the seconds to wait. */
  async take(who: string, operations: number): Promise<void> {
    try {
      await this.#operations.consume(who, operations);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      throw Refusal.tooMany(Math.max(1, Math.ceil(full.msBeforeNext / 1000)));
    }
  }
}
