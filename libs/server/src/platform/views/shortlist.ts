import { raw, rowCount, sql, type Sql } from '../sql/sql.js';
import { afterCursor, type PageAsked } from './paging.js';
import type { Shortlist } from './view.js';

/** Comparing a row in detail takes about as long as finding ten. */
const mostCompared = rowCount(500);

interface Listed {
  readonly table: Sql;
  readonly alias: Sql;
  /** `from` and `where` of all rows. */
  readonly all: Sql;
  readonly key: Sql;
  readonly asked: PageAsked;
}

/**
 * A list that compares few of its rows in detail and still contains every row: after the compared ones come the others,
 * which are read only for a page that reaches them.
 */
export function shortlisted({ nearness, latest }: Shortlist, { table, alias, all, key, asked }: Listed) {
  const next = rowCount(asked.size + 1);
  const id = sql`${alias}.id`;
  // Behind every key in detail, which begins with 1 to 5.
  const behind = sql`'9' || lpad((10000000000000000 - (extract(epoch from ${latest}) * 1000000)::bigint)::text, 17, '0')`;
  const part = (keyed: Sql, chosen: Sql) => sql`select ${alias}.*, ${keyed} as "_key" from ${table}
    where ${chosen} and ${afterCursor(asked, keyed, id)} order by "_key", ${id} limit ${next}`;
  return {
    first: sql`with found as materialized (select ${id}, ${nearness} as nearness, ${latest} as latest ${all}),
      compared as materialized (select id from found order by nearness, latest desc, id limit ${mostCompared}),
      ahead as materialized (${part(key, sql`${id} = any(array(select id from compared))`)})`,
    rows: sql`select * from ahead union all (select * from (${part(
      behind,
      sql`${id} in (select id from found except select id from compared)`,
    )}) others where (select count(*) from ahead) < ${next})`,
    counted: raw('select count(*) from found'),
  };
}
