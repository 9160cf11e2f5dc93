import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../ground/refusal.js';
import { isUuid } from '../ground/uuid.js';
import { always, sql, raw, type Sql } from '../sql/sql.js';
import type { PageOrder, Reading } from './view.js';

/** What a page was asked for: how many rows, in which order, after which of them. */
export interface PageAsked {
  readonly size: number;
  readonly order: PageOrder<object>;
  readonly direction: Sql;
  readonly after: readonly [key: string, id: string] | null;
}

/** @throws Refusal INVALID naming the limit, for a page too large, an unknown order or a cursor that is none of ours. */
export function pageAsked(
  args: Readonly<Record<string, unknown>>,
  orders: Record<string, PageOrder<object>>,
  reading: Reading,
): PageAsked {
  const size = args['first'] ?? limits.usualPageSize;
  if (typeof size !== 'number' || size < 0 || size > limits.pageSize) {
    throw Refusal.invalid(problem('PAGE_TOO_LARGE', { limit: limits.pageSize, count: Number(size) }));
  }
  const orderName = args['orderBy'] ?? Object.keys(orders)[0]!;
  const order = orders[String(orderName)];
  if (!order) throw Refusal.invalid(problem('ORDER_UNKNOWN', { typed: String(orderName) }));
  const direction = raw(order.descending ? 'desc' : 'asc');
  return {
    size,
    order,
    direction,
    after: typeof args['after'] === 'string' ? openCursor(args['after'], reading) : null,
  };
}

/** The rows after the cursor; without one, all of them. */
export function afterCursor({ order, after }: PageAsked, key: Sql, id: Sql): Sql {
  if (!after) return always;
  const sign = raw(order.descending ? '<' : '>');
  const place = sql`cast(${after[0]}::text as ${raw(order.type)})`;
  // Read once before any row: the cursor of another list is refused where this one is empty, too.
  return sql`(${place} is not null and (${key}, ${id}) ${sign} (${place}, ${after[1]}::uuid))`;
}

/**
 * A cursor names the row it stands at, by sort key and id, so that rows which come and go never shift a page. It is
 * sealed: sort keys may count what the reader does not see.
 */
export function cursor(key: Sql, id: Sql, { cursorKey }: Reading): Sql {
  return sql`sealed_cursor(${key}::text, ${id}, ${cursorKey})`;
}

function openCursor(text: string, { cursorKey }: Reading): readonly [string, string] {
  try {
    const opened: unknown = JSON.parse(unsealed(Buffer.from(text, 'base64'), cursorKey.value as Buffer));
    if (Array.isArray(opened) && isUuid(opened[0]) && typeof opened[1] === 'string') return [opened[1], opened[0]];
  } catch {
    // Refused below, like any other text that is no cursor.
  }
  throw Refusal.invalid(problem('CURSOR_INVALID'));
}

/** Undoes `sealed_cursor`. @throws for anything that it did not make. */
function unsealed(sealed: Buffer, key: Buffer): string {
  const vector = sealed.subarray(0, 16);
  const decipher = createDecipheriv('aes-256-cbc', key.subarray(32), vector);
  const plain = Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]);
  const expected = createHmac('sha256', key.subarray(0, 32)).update(plain).digest().subarray(0, 16);
  if (!timingSafeEqual(vector, expected)) throw new Error('This cursor was made elsewhere.');
  return plain.toString('utf8');
}
