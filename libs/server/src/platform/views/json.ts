import { sql, type Sql } from '../sql/sql.js';

/** The row as an object, or null. Its alias cannot be a response key: PostgreSQL would mistake it for a column. */
export function objectOf(rows: Sql): Sql {
  return sql`(select row_to_json("row.") from (${rows}) "row.")`;
}

export function listOf(rows: Sql): Sql {
  return sql`(select coalesce(json_agg("row."), '[]') from (${rows}) "row.")`;
}
