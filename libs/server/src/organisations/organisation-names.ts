import { sql, type Sql } from '../platform/sql/sql.js';

/** Whether organisation `o` has exactly this name, short name, alias or code. */
export const hasName = (
  name: Sql,
): Sql => sql`words_of(o.name, o.short_name, o.aliases) like '%' || replace(replace(replace(folded(${name}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
  and (lower(o.name) = lower(${name}) or lower(o.short_name) = lower(${name}) or o.code = ${name}
    or exists (select 1 from unnest(o.aliases) alias where lower(alias) = lower(${name})))`;
