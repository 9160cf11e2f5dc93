import { accountSlowDown, addressSlowDown, networkOf, type SlowDown } from '@followthrough/domain/slow-down';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Context } from '../platform/context.js';
import { Database } from '../platform/database.js';
import { TooManyTries } from './sign-in.problems.js';

const hour = 3_600_000;

/**
 * Counts what fails, per account and per network, so that guessing slows down. Counts are written at once and not in
 * the transaction of the change, which a failure rolls back.
 */
@Injectable()
export class Tries {
  constructor(private readonly database: Database) {}

  /**
   * Takes a try: it counts as failed until `succeeded` says otherwise, so that a hundred at once are a hundred.
   * An account that does not exist is slowed down like any other.
   */
  async take(ctx: Context, account: string): Promise<TooManyTries | null> {
    const now = ctx.now();
    return (
      // The network first: one that must wait cannot make an account wait.
      (await this.#take(networkBucket(ctx), addressSlowDown, now)) ??
      (await this.#take(accountBucket(account), accountSlowDown, now))
    );
  }

  /** The account's failures are forgotten. Those of the network stay, or one account of one's own would clear them. */
  async succeeded(ctx: Context, account: string): Promise<void> {
    const forgotten = new Date(ctx.now().getTime() - accountSlowDown.forgottenAfterHours * hour);
    await this.database.rows('delete from sign_in_tries where bucket = $1', [accountBucket(account)]);
    await this.database.rows('update sign_in_tries set failures = greatest(failures - 1, 0) where bucket = $1', [
      networkBucket(ctx),
    ]);
    await this.database.rows(forgetOld, [forgotten]);
  }

  async #take(bucket: Buffer, { seconds, forgottenAfterHours }: SlowDown, now: Date): Promise<TooManyTries | null> {
    const forgotten = new Date(now.getTime() - forgottenAfterHours * hour);
    const taken = await this.database.rows(takeTry, [bucket, now, forgotten, seconds]);
    if (taken.length > 0) return null;
    const [left] = await this.database.rows<{ seconds: number }>(waitLeft, [bucket, now, seconds]);
    return TooManyTries.wait(Math.max(1, left?.seconds ?? 1));
  }
}

/** Addresses are kept as hashes: who tried what from where is nobody's business once it is forgotten. */
function bucketOf(kind: string, name: string): Buffer {
  return createHash('sha256').update(`${kind}\n${name}`).digest();
}

const accountBucket = (account: string) => bucketOf('account', account);
const networkBucket = ({ seen }: Context) => bucketOf('network', networkOf(seen?.address ?? ''));

const wait = (seconds: string) =>
  `make_interval(secs => (${seconds}::integer[])[greatest(least(t.failures, cardinality(${seconds}::integer[])), 1)])`;

const takeTry = `
  insert into sign_in_tries as t (bucket, failures, last_at) values ($1, 1, $2)
  on conflict (bucket) do update
    set failures = case when t.last_at < $3 then 1 else t.failures + 1 end, last_at = excluded.last_at
    where t.last_at + ${wait('$4')} <= excluded.last_at
  returning failures`;

const waitLeft = `
  select ceil(extract(epoch from t.last_at + ${wait('$3')} - $2::timestamptz))::integer as seconds
  from sign_in_tries t where t.bucket = $1`;

const forgetOld = `
  delete from sign_in_tries where bucket in
    (select bucket from sign_in_tries where last_at < $1 order by last_at limit 1000 for update skip locked)`;
