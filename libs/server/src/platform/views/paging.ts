import { limits } from '@followthrough/domain/limits';
import { Refusal } from '../refusal.js';
import { sql, raw, type Sql } from './sql.js';
import type { PageOrder } from './view.js';

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
): PageAsked {
  const size = args['first'] ?? limits.usualPageSize;
  if (typeof size !== 'number' || size < 0 || size > limits.pageSize) {
    throw Refusal.invalid(
      `A page has at most ${limits.pageSize} rows; ${String(size)} were asked for. Ask for the next page with "after".`,
    );
  }
  const orderName = args['orderBy'] ?? Object.keys(orders)[0]!;
  const order = orders[String(orderName)];
  if (!order) throw Refusal.invalid(`There is no order "${String(orderName)}".`);
  const direction = raw(order.descending ? 'desc' : 'asc');
  return { size, order, direction, after: typeof args['after'] === 'string' ? decodeCursor(args['after']) : null };
}

/** The rows after the cursor; without one, all of them. */
export function afterCursor({ order, after }: PageAsked, key: Sql, id: Sql): Sql | null {
  if (!after) return null;
  const sign = raw(order.descending ? '<' : '>');
  return sql`(${key}, ${id}) ${sign} (cast(${after[0]}::text as ${raw(order.type)}), ${after[1]}::uuid)`;
}

/** A cursor names the row it stands at, by sort key and id, so that rows which come and go never shift a page. */
export function cursor(key: Sql, id: Sql): Sql {
  return sql`translate(encode(convert_to(json_build_array(${key}::text, ${id})::text, 'UTF8'), 'base64'), E'\n', '')`;
}

function decodeCursor(text: string): readonly [string, string] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    if (Array.isArray(decoded) && typeof decoded[0] === 'string' && isUuid(decoded[1])) return [decoded[0], decoded[1]];
  } catch {
    // Refused below, like any other text that is no cursor.
  }
  throw Refusal.invalid('The cursor in "after" is none that this server gave. Start again from the first page.');
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
