import { sql, type Sql } from '../sql/sql.js';

/** The one row as an object, or null. It has a name that no response key can have: PostgreSQL would take that for a column. */
export function objectOf(rows: Sql): Sql {
  return sql`(select row_to_json("row.") from (${rows}) "row.")`;
}

export function listOf(rows: Sql): Sql {
  return sql`(select coalesce(json_agg("row."), '[]') from (${rows}) "row.")`;
}
