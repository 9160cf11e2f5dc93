import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../ground/refusal.js';
import { isUuid } from '../ground/uuid.js';
import { always, sql, raw, type Sql } from '../sql/sql.js';
import type { PageOrder, Reading } from './view.js';

/** The requested page: how many rows, in which order, after which row. */
export interface PageAsked {
  readonly size: number;
  readonly order: PageOrder<object>;
  readonly direction: Sql;
  readonly after: readonly [key: string, id: string] | null;
}

/** @throws Refusal INVALID for a page above the limit, an unknown order or an invalid cursor. */
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

/** The rows after the cursor; all rows if there is none. */
export function afterCursor({ order, after }: PageAsked, key: Sql, id: Sql): Sql {
  if (!after) return always;
  const sign = raw(order.descending ? '<' : '>');
  const place = sql`cast(${after[0]}::text as ${raw(order.type)})`;
  // Read once, before any row, so that the cursor of another list is refused even if this one is empty.
  return sql`(${place} is not null and (${key}, ${id}) ${sign} (${place}, ${after[1]}::uuid))`;
}

/**
 * A cursor contains the sort key and id of its row, so that added and removed rows never shift a page. It is encrypted,
 * because sort keys may count rows that the reader cannot see.
 */
export function cursor(key: Sql, id: Sql, { cursorKey }: Reading): Sql {
  return sql`sealed_cursor(${key}::text, ${id}, ${cursorKey})`;
}

function openCursor(text: string, { cursorKey }: Reading): readonly [string, string] {
  try {
    const opened: unknown = JSON.parse(unsealed(Buffer.from(text, 'base64'), cursorKey.value as Buffer));
    if (Array.isArray(opened) && isUuid(opened[0]) && typeof opened[1] === 'string') return [opened[1], opened[0]];
  } catch {
    // Refused below, like any other invalid cursor.
  }
  throw Refusal.invalid(problem('CURSOR_INVALID'));
}

/** The inverse of `sealed_cursor`. @throws for any other text. */
function unsealed(sealed: Buffer, key: Buffer): string {
  const vector = sealed.subarray(0, 16);
  const decipher = createDecipheriv('aes-256-cbc', key.subarray(32), vector);
  const plain = Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()]);
  const expected = createHmac('sha256', key.subarray(0, 32)).update(plain).digest().subarray(0, 16);
  if (!timingSafeEqual(vector, expected)) throw new Error('This cursor was made elsewhere.');
  return plain.toString('utf8');
}
