import { identifier, raw, sql, type Bound, type Sql } from '../sql/sql.js';
import type { BoundReader } from './reader.js';
import type { AsAt } from './view.js';

/** Selects the rows of a table as they were at an instant; null if they are always those of today. */
type Past = (table: Sql, until: Bound, reader: BoundReader) => Sql | null;

const pasts = new Map<string, Past>();

/** Says of every table how it is read as at a day. @throws when a table is named twice. */
export function readPast(tables: Readonly<Record<string, Past>>): void {
  for (const [name, past] of Object.entries(tables)) {
    if (pasts.has(name)) throw new Error(`How ${name} is read as at a day is said already.`);
    pasts.set(name, past);
  }
}

export function allPasts(): ReadonlyMap<string, Past> {
  return pasts;
}

/** What is read instead of a table, or of a view of the database, on a past day; null for the table as it is. */
export function pastOf(name: string, { until, derived }: AsAt, reader: BoundReader): Sql | null {
  const definition = derived.get(name);
  // It is over tables, and finds their rows of that day under their names.
  if (definition !== undefined) return raw(definition);
  return pasts.get(name)?.(sql`public.${identifier(name)}`, until, reader) ?? null;
}

/** Rows that are only added, at the time in this column. */
export const addedAt =
  (column: string): Past =>
  (table, until) =>
    sql`select t.* from ${table} t where t.${identifier(column)} <= ${until}::timestamptz`;

/** Rows that are only added, together with the row of `whole` whose id is in `key`. */
export const addedWith =
  (whole: string, key: string): Past =>
  (table) =>
    sql`select t.* from ${table} t
      where exists (select 1 from ${identifier(whole)} whole where whole.id = t.${identifier(key)})`;

/** Rows that hold from one time until another, both in the row. */
export const heldFrom =
  (from: string, until: string): Past =>
  (table, at) =>
    sql`select t.* from ${table} t
      where t.${identifier(from)} <= ${at}::timestamptz and t.${identifier(until)} > ${at}::timestamptz`;

interface Changing {
  /** The ids of rows that the reader may not see today. */
  readonly hidden?: (reader: BoundReader) => Sql;
  /** The values to select of a version `t`; all columns by default. */
  readonly values?: (until: Bound) => Sql;
}

/**
 * Rows that change: today’s, and the versions before them in the table `past_…`. The conditions are outside, so that an
 * index of each finds the rows that a statement asks for.
 */
export const changing =
  (name: string, { hidden, values }: Changing = {}): Past =>
  (table, until, reader) => {
    const versions = sql`select 'infinity'::timestamptz as until_at, now.* from ${table} now
      union all select * from public.${identifier(`past_${name}`)}`;
    const allowed = hidden ? sql` and t.id not in (${hidden(reader)})` : raw('');
    return sql`select ${values ? values(until) : raw('t.*')} from (${versions}) t
      where t.since_at <= ${until}::timestamptz and t.until_at > ${until}::timestamptz${allowed}`;
  };

/** Rows that are those of today on every day, and why. */
export const always =
  (_why: string): Past =>
  () =>
    null;
