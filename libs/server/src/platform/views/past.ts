import { codeList } from '@followthrough/domain/terms';
import { dayTimes, type DayTime } from '@followthrough/domain/past-day';
import { identifier, raw, sql, type Sql } from '../sql/sql.js';
import type { BoundReader } from './reader.js';
import type { AsAt } from './view.js';

/** Selects the rows of a table as on a past day; null if they are always those of today. */
export type Rows = (table: Sql, at: AsAt, reader: BoundReader) => Sql | null;

/** How a table is read on a past day, by the day something was recorded and by the day it was so. */
type Past = Readonly<Record<DayTime, Rows>>;

const pasts = new Map<string, Past>();

/** Says of every table how it is read as at a day. @throws when a table is named twice, or read by one time only. */
export function readPast(tables: Readonly<Record<string, Past>>): void {
  for (const [name, past] of Object.entries(tables)) {
    if (pasts.has(name)) throw new Error(`How ${name} is read as at a day is said already.`);
    const unsaid = codeList(dayTimes).filter((time) => typeof past[time] !== 'function');
    if (unsaid.length > 0) throw new Error(`Nothing says how ${name} is read as at a day by ${unsaid.join()}.`);
    pasts.set(name, past);
  }
}

export function allPasts(): ReadonlyMap<string, Past> {
  return pasts;
}

/** What is read instead of a table, or of a view of the database, on a past day; null for the table as it is. */
export function pastOf(name: string, at: AsAt, reader: BoundReader): Sql | null {
  const definition = at.derived.get(name);
  // It is over tables, and finds their rows of that day under their names.
  if (definition !== undefined) return raw(definition);
  return pasts.get(name)?.[at.by](sql`public.${identifier(name)}`, at, reader) ?? null;
}

const ofToday: Rows = () => null;

const addedBy =
  (column: string): Rows =>
  (table, { until }) =>
    sql`select t.* from ${table} t where ${isBy(column, until)}`;

const isBy = (column: string, until: AsAt['until']) => sql`t.${identifier(column)} <= ${until}::timestamptz`;

/** What is done in the register, at the time in this column: it is recorded when it is done. */
export const doneAt = (column: string, recorded = column): Past => ({
  RECORDED: addedBy(recorded),
  EFFECTIVE: addedBy(column),
});

/** What was learnt about something, such as that it was recorded by mistake: as far as is known today, it was always so. */
export const learntAt = (column: string): Past => ({ RECORDED: addedBy(column), EFFECTIVE: ofToday });

/** Whether a fact `t` counts from a day on, apart from having been recorded by then. */
type Since = (at: AsAt) => Sql;

/** A fact about the world: it counts from its own day, and at the latest from the day on which it was recorded. */
export const fact = (recorded: string, since: Since): Past => ({
  RECORDED: addedBy(recorded),
  EFFECTIVE: (table, at) => sql`select t.* from ${table} t where (${since(at)}) or ${isBy(recorded, at.until)}`,
});

/** The day in this column, or the earliest day of the date that it ends with. */
export const from =
  (column: string): Since =>
  ({ day }) =>
    sql`t.${identifier(column)} <= ${day}::date`;

/** Rows that are only added, together with the row of `whole` whose id is in `key`. */
export const addedWith = (whole: string, key: string): Past =>
  either(
    (table) => sql`select t.* from ${table} t
  where exists (select 1 from ${identifier(whole)} whole where whole.id = t.${identifier(key)})`,
  );

/** Rows that hold from one time until another, both in the row; by the day it was so, those of another table. */
export const heldFrom = (from: string, until: string, effective: Rows): Past => ({
  RECORDED: (table, { until: at }) => sql`select t.* from ${table} t
    where t.${identifier(from)} <= ${at}::timestamptz and t.${identifier(until)} > ${at}::timestamptz`,
  EFFECTIVE: effective,
});

interface Changing {
  /** The ids of rows that the reader may not see today. */
  readonly hidden?: (reader: BoundReader) => Sql;
  /** The values to select of a version `t`; all columns by default. */
  readonly values?: (until: AsAt['until']) => Sql;
}

/**
 * Rows that change: today’s, and the versions before them in the table `past_…`. The conditions are outside, so that an
 * index of each finds the rows that a statement asks for. Which of both a row is of is known before any is read, so today’s are
 * not asked until when they hold.
 */
const versions =
  (name: string, { hidden, values }: Changing = {}): Rows =>
  (table, { until }, reader) => {
    const all = sql`select true as is_now, 'infinity'::timestamptz as until_at, now.* from ${table} now
      union all select false, past.* from public.${identifier(`past_${name}`)} past`;
    const allowed = hidden ? sql` and t.id not in (${hidden(reader)})` : raw('');
    return sql`select ${values ? values(until) : raw('t.*')} from (${all}) t
      where t.since_at <= ${until}::timestamptz and (t.is_now or t.until_at > ${until}::timestamptz)${allowed}`;
  };

/** Rows that describe something: by the day it was so, they are read as they are today, with all that was corrected. */
export const described = (name: string, effective: Rows = ofToday, changing?: Changing): Past => ({
  RECORDED: versions(name, changing),
  EFFECTIVE: effective,
});

/** Rows of work in the register, whose changes are so when they are made. */
export const worked = (name: string): Past => either(versions(name));

/** Rows that are those of today on every day, and why. */
export const always = (_why: string): Past => either(ofToday);

function either(rows: Rows): Past {
  return { RECORDED: rows, EFFECTIVE: rows };
}
