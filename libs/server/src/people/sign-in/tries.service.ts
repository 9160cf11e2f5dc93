import type { SlowDown } from '@followthrough/domain/slow-down';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import { Turns } from '../../platform/ground/turns.js';
import { TooManyTries } from './sign-in.problems.js';
import type { Tried } from './tried.js';

const hour = 3_600_000;
const share = {
  /** Two hash passwords; the others only count meanwhile. */
  all: 4,
  /** More than a whole office signing in at nine. */
  waiting: 500,
  waitingInAll: 5_000,
};

/**
 * Counts failed attempts, so that guessing slows down. Unknown browsers of one network share a count per account; known
 * browsers have their own. Counts are saved immediately, outside the transaction of the change, which a failure rolls
 * back.
 */
@Injectable()
export class Tries {
  readonly #turns = new Turns(share);

  constructor(private readonly database: Database) {}

  /**
   * Runs `check` in its turn; null means a wrong answer, and counts. Attempts with the same key queue, so that a
   * hundred at once count as a hundred, and a correct one is never refused because another is still being checked.
   */
  async attempt<T>(ctx: Context, tried: Tried, check: () => Promise<T | null>): Promise<T | TooManyTries | null> {
    const inTurn = async (): Promise<T | TooManyTries | null> => {
      const slowed = await this.#take(tried, ctx.now());
      if (slowed) return slowed;
      const answer = await check();
      if (answer !== null) await this.#succeeded(ctx, tried);
      return answer;
    };
    const subject = tried.bucket.toString('hex');
    return this.#turns.take(tried.line, inTurn, { subject, refused: () => TooManyTries.wait(5) });
  }

  /** Counts as failed until it succeeds, for other processes too. */
  async #take({ bucket, slowDown }: Tried, now: Date): Promise<TooManyTries | null> {
    const { seconds } = slowDown;
    const taken = await this.database.rows(takeTry, [bucket, now, forgottenBefore(slowDown, now), seconds]);
    if (taken.length > 0) return null;
    const [left] = await this.database.rows<{ seconds: number }>(waitLeft, [bucket, now, seconds]);
    return TooManyTries.wait(Math.max(1, left?.seconds ?? 1));
  }

  async #succeeded(ctx: Context, { bucket, slowDown }: Tried): Promise<void> {
    await this.database.rows('delete from sign_in_tries where bucket = $1', [bucket]);
    await this.database.rows(forgetOld, [forgottenBefore(slowDown, ctx.now())]);
  }
}

function forgottenBefore({ forgottenAfterHours }: SlowDown, now: Date): Date {
  return new Date(now.getTime() - forgottenAfterHours * hour);
}

const secondsOf = (seconds: string) =>
  `(${seconds}::integer[])[greatest(least(t.failures, cardinality(${seconds}::integer[])), 1)]`;

/** While there is no waiting time, the time of a request does not matter: an earlier one may be counted second. */
const takeTry = `
  insert into sign_in_tries as t (bucket, failures, last_at) values ($1, 1, $2)
  on conflict (bucket) do update
    set failures = case when t.last_at < $3 then 1 else t.failures + 1 end,
      last_at = greatest(t.last_at, excluded.last_at)
    where ${secondsOf('$4')} = 0 or t.last_at + make_interval(secs => ${secondsOf('$4')}) <= excluded.last_at
  returning failures`;

const waitLeft = `
  select ceil(extract(epoch from t.last_at + make_interval(secs => ${secondsOf('$3')}) - $2::timestamptz))::integer as seconds
  from sign_in_tries t where t.bucket = $1`;

const forgetOld = `
  delete from sign_in_tries where bucket in
    (select bucket from sign_in_tries where last_at < $1 order by last_at limit 1000 for update skip locked)`;
