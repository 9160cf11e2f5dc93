import type { BoundReader } from './reader.js';
import { rowOf } from '../sql/columns.js';
import { allOf, identifier, raw, sql, type Sql } from '../sql/sql.js';
import { Part, type View } from './view.js';

/** The condition under which `reader` can see the row `alias`. */
export function visible(view: View<object>, alias: Sql, reader: BoundReader, depth = 0): Sql {
  const rule = view.visibleTo;
  // In brackets: a rule may contain `or`, and is joined with `and`.
  if (!(rule instanceof Part)) return sql`(${rule(rowOf(view.table, alias), reader)})`;
  const whole = raw(`whole${depth}`);
  const key = rowOf<Record<string, unknown>>(view.table, alias)[rule.key];
  // The fence makes PostgreSQL look up the whole of each remaining row instead of scanning all wholes first: a plan
  // shared by all readers does not know how few rows are theirs.
  const seen = sql`exists (select 1 from ${identifier(rule.whole.table.name)} ${whole}
    where ${whole}.id = ${key} and ${visible(rule.whole, whole, reader, depth + 1)} offset 0)`;
  return allOf([seen, ownRule(rule, view, alias, reader)]);
}

/** What a part requires besides its whole; null if nothing. */
export function ownRule({ also }: Part, view: View<object>, alias: Sql, reader: BoundReader): Sql | null {
  return also && also(rowOf(view.table, alias), reader);
}
