import { rowOf } from '../sql/columns.js';
import { join, raw, sql, type Sql } from '../sql/sql.js';
import type { BoundReader } from './reader.js';
import { Part, type Field, type Relation, type View } from './view.js';
import { visible } from './visibility.js';

/** The condition under which `inner`, a row of `target`, is related to the row `alias` of `view`; null for any row. */
export function related(
  read: Relation & Field,
  alias: Sql,
  view: View<object>,
  inner: Sql,
  target: View<object>,
): Sql | null {
  if (read.key === null) return null;
  const own = rowOf<Record<string, unknown>>(view.table, alias);
  const others = rowOf<Record<string, unknown>>(target.table, inner);
  return read.is === 'one' ? sql`${inner}.id = ${own[read.key]}` : sql`${others[read.key]} = ${alias}.id`;
}

/** The condition under which a reader who can see the row of `view` can also see the related row; null if always. */
export function seen(
  read: Relation & Field,
  alias: Sql,
  view: View<object>,
  inner: Sql,
  target: View<object>,
  reader: BoundReader,
): Sql | null {
  if (isSeenAlready(read, view, target)) return null;
  return sameWhole(view, alias, target, inner) ?? visible(target, inner, reader);
}

/**
 * A part read from its whole, a whole from its part, or a row visible through this one: checking again would only cost
 * time.
 */
function isSeenAlready(read: Relation & Field, view: View<object>, target: View<object>): boolean {
  if (read.is === 'one' && read.key !== null && target.isSeenThrough(view, read.key)) return true;
  const [part, whole] = read.is === 'one' ? [view, target] : [target, view];
  const rule = part.visibleTo;
  return rule instanceof Part && rule.whole === whole && rule.key === read.key;
}

/**
 * A part leads only to other parts of the same whole, which is visible; null if their wholes are of different types.
 */
function sameWhole(view: View<object>, alias: Sql, target: View<object>, inner: Sql): Sql | null {
  const [from, to] = [view.visibleTo, target.visibleTo];
  if (!(from instanceof Part && to instanceof Part && from.whole === to.whole)) return null;
  const own = rowOf<Record<string, unknown>>(view.table, alias);
  const others = rowOf<Record<string, unknown>>(target.table, inner);
  return sql`${others[to.key]} = ${own[from.key]}`;
}

/** Without an order, there is at most one. */
export function first(view: View<object>, alias: Sql, order: readonly string[]): Sql {
  return order.length > 0 ? sql`${ordered(view, alias, order)} limit 1` : raw('limit 1');
}

/** The id breaks ties in the direction of the last key, so that one index serves both. */
export function ordered(view: View<object>, alias: Sql, order: readonly string[]): Sql {
  const row = rowOf<Record<string, unknown>>(view.table, alias);
  const keys = order.map((name) => (name.startsWith('-') ? sql`${row[name.slice(1)]} desc` : sql`${row[name]}`));
  const tie = order.at(-1)?.startsWith('-') ? sql`${alias}.id desc` : sql`${alias}.id`;
  return sql`order by ${join([...keys, tie], ', ')}`;
}
