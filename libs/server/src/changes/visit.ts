import type { BoundReader } from '../platform/views/reader.js';
import { sql, type Sql } from '../platform/sql/sql.js';
import type { Bound } from '../platform/sql/sql.js';

/** After this time without activity, the next request starts a new visit. */
export const visitGap = '30 minutes';

/** When the reader’s previous visit ended, or null if there was none. */
export function lastVisit({ id }: Pick<BoundReader, 'id'>, now: Bound): Sql {
  return sql`(select case when v.at < ${now}::timestamptz - ${visitGap}::interval then v.at else v.ended_before end
    from visits v where v.person_id = ${id}::uuid)`;
}
