import { rowOf } from '../sql/columns.js';
import { allOf, always, join, raw, sql, type Sql } from '../sql/sql.js';
import type { BoundReader } from './reader.js';
import { Part, type Field, type Relation, type View } from './view.js';
import { ownRule, visible } from './visibility.js';

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

/** A row that the reader can see, in scope where something related to it is read. */
export interface InScope {
  readonly view: View<object>;
  readonly alias: Sql;
}

/**
 * The condition under which a reader who can see the row `from` can also see the related row `to`. `whole` is the row
 * that `from` was read from as a part of it, if it was.
 */
export function seen(
  read: Relation & Field,
  from: InScope,
  whole: InScope | undefined,
  to: InScope,
  reader: BoundReader,
): Sql {
  if (isSeenAlready(read, from.view, to.view)) return always;
  const rule = to.view.visibleTo;
  if (!(rule instanceof Part)) return visible(to.view, to.alias, reader);
  const ofWhole = isPartOf(read, from.view, to.view) ? always : sameWhole(rule, to, [from, whole]);
  return ofWhole ? allOf([ofWhole, ownRule(rule, to.view, to.alias, reader)]) : visible(to.view, to.alias, reader);
}

/** A whole read from its part, or a row visible through this one: checking again would only cost time. */
function isSeenAlready(read: Relation & Field, view: View<object>, target: View<object>): boolean {
  if (isWholeOf(read, view, target)) return true;
  return read.is === 'one' && read.key !== null && target.isSeenThrough(view, read.key);
}

/** Whether this reads the whole of a part. */
export function isWholeOf(read: Relation & Field, view: View<object>, target: View<object>): boolean {
  return read.is === 'one' && isPartBy(read.key, view, target);
}

/** Whether this reads the parts of a row. */
export function isPartOf(read: Relation & Field, view: View<object>, target: View<object>): boolean {
  return read.is !== 'one' && isPartBy(read.key, target, view);
}

function isPartBy(key: string | null, part: View<object>, whole: View<object>): boolean {
  const rule = part.visibleTo;
  return rule instanceof Part && rule.whole === whole && rule.key === key;
}

/**
 * A part leads only to other parts of the same whole, which is visible; null if none of these rows is a part of such a
 * whole.
 */
function sameWhole(to: Part, { view, alias }: InScope, rows: readonly (InScope | undefined)[]): Sql | null {
  for (const row of rows) {
    const from = row?.view.visibleTo;
    if (row && from instanceof Part && from.whole === to.whole) {
      return sql`${keyOf(view, alias, to)} = ${keyOf(row.view, row.alias, from)}`;
    }
  }
  return null;
}

function keyOf({ table }: View<object>, alias: Sql, { key }: Part): Sql {
  return rowOf<Record<string, unknown>>(table, alias)[key]!;
}

/** Without an order, there is at most one, as PostgreSQL knows if its key is the primary one. */
export function first({ order, key }: Relation, view: View<object>, alias: Sql): Sql {
  if (order.length > 0) return sql`${ordered(view, alias, order)} limit 1`;
  return raw(key !== null && view.table.columns.get(key)?.isKey ? '' : 'limit 1');
}

/** The id breaks ties in the direction of the last key, so that one index serves both. */
export function ordered(view: View<object>, alias: Sql, order: readonly string[]): Sql {
  const row = rowOf<Record<string, unknown>>(view.table, alias);
  const keys = order.map((name) => (name.startsWith('-') ? sql`${row[name.slice(1)]} desc` : sql`${row[name]}`));
  const tie = order.at(-1)?.startsWith('-') ? sql`${alias}.id desc` : sql`${alias}.id`;
  return sql`order by ${join([...keys, tie], ', ')}`;
}
