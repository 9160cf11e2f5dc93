import type { Context, Identified } from './context.js';
import { subjectType } from './context.js';
import { StaleEdit, type ChangeSince } from './graphql/problem.js';
import { dayOf } from './clock.js';

/** A row that a form edits as a whole. */
export interface Versioned extends Identified {
  version: number;
}

/**
 * Refuses an edit that was begun before somebody else's, saying what changed since. Every edit that raises `version`
 * records an event whose data names the new `version` and the `fields` that it changed.
 */
export async function staleEdit(ctx: Context, row: Versioned, version: number): Promise<StaleEdit | null> {
  if (row.version === version) return null;
  const changes = await ctx.db.query<{ fields: string[] | null; by: string | null; at: Date }[]>(
    `select e.data -> 'fields' as fields, p.name as by, e.at
     from (select at, actor, subject_version, convert_from(canonical, 'UTF8')::jsonb -> 'data' as data
           from events where subject_type = $1 and subject_id = $2) e
     left join people p on p.pseudonym = e.actor
     where (e.data ->> 'version')::integer > $3 order by e.subject_version`,
    [subjectType(row), row.id, version],
  );
  const names = [...new Set(changes.flatMap(({ by }) => by ?? []))];
  const who = names.length > 0 ? names.join(' and ') : 'Somebody';
  return Object.assign(new StaleEdit(), {
    message: `${who} changed this after you opened it. Your words are still here: look at what changed, then save again.`,
    version: row.version,
    changes: changes.map(({ fields, by, at }): ChangeSince => ({ fields: fields ?? [], by, on: dayOf(at) })),
  });
}

/** The names of what `facts` would change in `row`. */
export function changedFields<E extends object>(row: E, facts: Partial<E>): (keyof E & string)[] {
  const fields = Object.keys(facts) as (keyof E & string)[];
  return fields.filter((field) => JSON.stringify(row[field] ?? null) !== JSON.stringify(facts[field] ?? null));
}
