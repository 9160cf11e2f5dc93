import { problem } from '@followthrough/domain/problems';
import { createHash, createHmac } from 'node:crypto';
import type { Context } from './context.js';
import { DoneBefore, type KeptAnswer } from './done-before.js';
import { databaseRefusal } from '../sql/database-refusal.js';
import { Refusal } from '../ground/refusal.js';

/** A request with an id of its own, so that it can be sent again without being done twice. */
export interface NamedRequest {
  readonly key: string;
  /** What the request asks for. Using the same key for a different request is refused. */
  readonly asks: unknown;
}

/** Keys must be random, so that they cannot be guessed and the stored hash does not reveal what was asked. */
const keyForm = /^[\x21-\x7e]{16,128}$/;

/**
 * The key in an `Idempotency-Key` header: a string as in RFC 8941, or the same without quotes.
 * @throws Refusal INVALID
 */
export function keyIn(header: string | null | undefined): string | null {
  if (header === null || header === undefined) return null;
  const key = header.replace(/^"(.*)"$/, '$1');
  if (keyForm.test(key)) return key;
  throw Refusal.invalid(problem('REQUEST_ID_INVALID'));
}

/**
 * Reserves the key within the transaction of the change. A repeat that arrives meanwhile waits for the first to finish,
 * because the key is unique; if the first was rolled back, the next one may proceed.
 * @throws Refusal INVALID if the key was used for a different request
 */
export async function begin(ctx: Context, { key, asks }: NamedRequest): Promise<DoneBefore | null> {
  const place = [ctx.viewer.id, hashOf(key)];
  const request = requestHash(key, asks);
  const taken = await ctx.db
    .query<unknown[]>(
      `insert into answered_requests (person_id, key_hash, request_hash, at) values ($1, $2, $3, $4)
       on conflict do nothing returning true`,
      [...place, request, ctx.now()],
    )
    .catch(stillUnderWay);
  if (taken.length > 0) return null;
  const [before] = await ctx.db.query<{ request: Buffer; answer: KeptAnswer }[]>(
    'select request_hash as request, answer from answered_requests where person_id = $1 and key_hash = $2',
    place,
  );
  if (!before) throw Refusal.conflict();
  if (!before.request.equals(request)) throw usedOtherwise();
  return new DoneBefore(before.answer);
}

/** Stores the answer, in the same transaction. */
export async function finish(ctx: Context, { key }: NamedRequest, answer: KeptAnswer): Promise<void> {
  await ctx.db.query('update answered_requests set answer = $3 where person_id = $1 and key_hash = $2', [
    ctx.viewer.id,
    hashOf(key),
    JSON.stringify(answer),
  ]);
}

/** A client may repeat a request for one day. */
const keptForMilliseconds = 24 * 3_600_000;

export async function forgetOld(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - keptForMilliseconds);
  await ctx.db.query('delete from answered_requests where at < $1', [before]);
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/**
 * Keyed with the idempotency key, which is not stored: the request may contain a password, and a plain hash of one can
 * be guessed.
 */
function requestHash(key: string, asks: unknown): Buffer {
  return createHmac('sha256', key).update(sorted(asks)).digest();
}

/** JSON with sorted members: a compiled document passes them in a different order from an uncompiled one. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function usedOtherwise(): Refusal {
  return new Refusal('INVALID', problem('REQUEST_ID_REUSED'), 422);
}

function stillUnderWay(error: Error): never {
  if (databaseRefusal(error)?.code !== 'CONFLICT') throw error;
  throw new Refusal('UNAVAILABLE', problem('ATTEMPT_UNDER_WAY'), 503);
}
