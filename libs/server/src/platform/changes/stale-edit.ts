import type { Entry, EntryValue } from '@followthrough/ledger/entry';
import { problem } from '@followthrough/domain/problems';
import type { Context, Identified } from './context.js';
import { viewOf } from '../views/declare.js';
import { dataOf } from './recorded.js';
import { StaleEdit, told, type ChangeSince } from '../schema/problem.js';
import { dayOf } from '../ground/clock.js';

/** A row that a form edits as a whole. */
export interface Versioned extends Identified {
  version: number;
}

/**
 * Refuses an edit that was started before another was saved, and says what changed since. Every edit that
 * raises `version` records an event whose data contains the new `version` and the changed `fields`.
 */
export async function staleEdit(ctx: Context, row: Versioned, version: number): Promise<StaleEdit | null> {
  if (row.version === version) return null;
  const subject = { type: viewOf(row.constructor as never).subject!, id: row.id };
  const isLater = ({ data: { version: made } }: Told) => made !== undefined && Number(made) > version;
  return staleSince(ctx, subject, row.version, (told) => told.filter(isLater));
}

/**
 * The same, for changes recorded in events of another subject: `since` selects those recorded after the form was opened.
 */
export async function staleSince(
  ctx: Context,
  subject: { readonly type: string; readonly id: string },
  version: number,
  since: (told: readonly Told[]) => readonly Told[],
): Promise<StaleEdit> {
  const changes = since(await eventsOf(ctx, subject));
  const names = [...new Set(changes.flatMap(({ by }) => by ?? []))];
  return Object.assign(new StaleEdit(), {
    ...told(problem('EDIT_STALE', { by: names })),
    version,
    changes: changes.map(({ data, by, at }): ChangeSince => ({ fields: namesIn(data['fields']), by, on: dayOf(at) })),
  });
}

/** An event, as listed in a stale edit. */
export interface Told {
  readonly data: Entry['data'];
  readonly by: string | null;
  readonly at: Date;
}

async function eventsOf(ctx: Context, { type, id }: { readonly type: string; readonly id: string }): Promise<Told[]> {
  const rows = await ctx.db.query<(Omit<Told, 'data'> & { canonical: Buffer })[]>(
    `select e.canonical, p.name as by, e.at from events e left join people p on p.pseudonym = e.actor
     where e.subject_type = $1 and e.subject_id = $2 order by e.subject_version`,
    [type, id],
  );
  return rows.map(({ canonical, by, at }) => ({ data: dataOf(canonical), by, at }));
}

function namesIn(value: EntryValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The names of the facts that differ between `facts` and `row`. */
export function changedFields<E extends object>(row: E, facts: Partial<E>): (keyof E & string)[] {
  const fields = Object.keys(facts) as (keyof E & string)[];
  return fields.filter((field) => JSON.stringify(row[field] ?? null) !== JSON.stringify(facts[field] ?? null));
}
