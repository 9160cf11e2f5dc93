import type { SlowDown } from '@followthrough/domain/slow-down';
import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/changes/context.js';
import { Database } from '../../platform/sql/database.js';
import { Turns } from '../../platform/ground/turns.js';
import { TooManyTries } from './sign-in.problems.js';
import type { Tried } from './tried.js';

const hour = 3_600_000;
const share = {
  /** Hashing takes two of them; the others count meanwhile. */
  all: 4,
  /** More than a whole office that opens its laptops at nine. */
  waiting: 500,
  waitingInAll: 5_000,
};

/**
 * Counts what fails, so that guessing slows down: one network's strangers to an account apart from every browser that the
 * account knows. Counts are written at once and not in the transaction of the change, which a failure rolls back.
 */
@Injectable()
export class Tries {
  readonly #turns = new Turns(share);

  constructor(private readonly database: Database) {}

  /**
   * Runs `check` in its turn; null from it means that what was shown is wrong, and counts. Tries of one kind take turns, so
   * that a hundred at once are a hundred, and none that is right is refused for another that is still being checked.
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

  /** Counts as failed until it succeeds, also for other processes. */
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

/** While nothing is to be waited for, the time of a request says nothing: one that came first may be counted second. */
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
