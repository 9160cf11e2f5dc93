import { rowOf, type Row } from '../sql/columns.js';
import { identifier, join, raw, sql, type Sql } from '../sql/sql.js';
import type { BoundReader } from '../views/reader.js';
import type { View } from '../views/view.js';
import { visible } from '../views/visibility.js';
import type { Event } from './event.entity.js';

/** The names of a row that events refer to; null if it has none of that sort. */
interface Naming {
  readonly name: Sql;
  readonly reference?: Sql;
  readonly sourceId?: Sql;
}

const namings = new Map<View<object>, (row: never) => Naming>();

/** Lets events that refer to a row of this view show its name, to readers who can see the row. */
export function mentionable<E extends object>(view: View<E>, naming: (row: Row<E>) => Naming): void {
  namings.set(view as unknown as View<object>, naming);
}

/**
 * The rows that an event refers to besides its subject and its actor. Other values that look like ids match nothing.
 */
export function mentioned(event: Row<Event>, reader: BoundReader): Sql {
  const named = raw('mentioned');
  const found = [...namings].map(([view, naming]) => {
    const {
      name,
      reference = raw('null::text'),
      sourceId = raw('null::uuid'),
    } = naming(rowOf(view.table, named) as never);
    return sql`select ${named}.id, ${name} as name, ${reference} as reference, ${sourceId} as "sourceId"
      from ${identifier(view.table.name)} ${named} where ${named}.id = any(said.ids) and ${visible(view, named, reader)}`;
  });
  return sql`select found.* from (select array(select distinct id[1]::uuid from regexp_matches(
      convert_from(${event.canonical}, 'UTF8'), ${ids}::text, 'g') id
      where id[1]::uuid not in (${event.id}, ${event.subjectId})) as ids offset 0) said,
    lateral (${join(found, ' union all ')}) found order by found.id limit 100`;
}

const ids = '"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"';
