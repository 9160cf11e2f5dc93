import { sql, type Sql } from '../platform/sql/sql.js';

/**
 * Selects the ids of these organisations and of all their parts: of a country, also its ministries. Not a function of the
 * database, which would know only the parts of today.
 */
export const partsOf = (wholes: Sql): Sql => sql`with recursive below as (
    select whole.id from organisations whole where whole.id = any(${wholes})
    union select part.id from organisations part join below on part.parent_id = below.id)
  select below.id from below`;

/** Whether an organisation is another one, or a part of it. */
export const isPartOf = (part: Sql, whole: Sql): Sql => sql`${whole} in (with recursive above as (
    select own.id, own.parent_id from organisations own where own.id = ${part}
    union select of.id, of.parent_id from organisations of join above on of.id = above.parent_id)
  select above.id from above)`;
