import { problem } from '@followthrough/domain/problems';
import { createHash, createHmac } from 'node:crypto';
import type { Context } from './context.js';
import { DoneBefore, type KeptAnswer } from './done-before.js';
import { databaseRefusal } from '../sql/database-refusal.js';
import { Refusal } from '../ground/refusal.js';

/** A request that names itself, so that it can be sent again without being done twice. */
export interface NamedRequest {
  readonly key: string;
  /** What is asked for. The same key with anything else is refused. */
  readonly asks: unknown;
}

/** Keys are random, so that nobody guesses one, and nobody who reads the table finds out what was asked from its hash. */
const keyForm = /^[\x21-\x7e]{16,128}$/;

/**
 * The key in an `Idempotency-Key` header: a string as RFC 8941 writes it, or the same without its quotes.
 * @throws Refusal INVALID
 */
export function keyIn(header: string | null | undefined): string | null {
  if (header === null || header === undefined) return null;
  const key = header.replace(/^"(.*)"$/, '$1');
  if (keyForm.test(key)) return key;
  throw Refusal.invalid(problem('REQUEST_ID_INVALID'));
}

/**
 * Takes the place of this request, within the transaction of its change. One that is sent again meanwhile waits here
 * until the first has ended, because the key is unique; where the first changed nothing, the next one may.
 * @throws Refusal INVALID where the key was used for something else
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

/** Keeps what it answered, in the same transaction. */
export async function finish(ctx: Context, { key }: NamedRequest, answer: KeptAnswer): Promise<void> {
  await ctx.db.query('update answered_requests set answer = $3 where person_id = $1 and key_hash = $2', [
    ctx.viewer.id,
    hashOf(key),
    JSON.stringify(answer),
  ]);
}

/** To send one again, a program has a day. */
const keptForMilliseconds = 24 * 3_600_000;

export async function forgetOld(ctx: Context): Promise<void> {
  const before = new Date(ctx.now().getTime() - keptForMilliseconds);
  await ctx.db.query('delete from answered_requests where at < $1', [before]);
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Under the key, which is not stored: what is asked may be a password, and a plain hash of one can be tried out. */
function requestHash(key: string, asks: unknown): Buffer {
  return createHmac('sha256', key).update(sorted(asks)).digest();
}

/** JSON with the members of objects in one order: a compiled document hands them over in another than one that is not. */
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
