import { sql, type Sql } from '../platform/sql/sql.js';

/** Selects from the latest result `r` of a test of an item. */
export const currentResultOf = (itemId: Sql, testId: Sql, select: Sql): Sql => sql`select ${select}
  from sample_results r where r.item_id = ${itemId} and r.test_id = ${testId} order by r.sequence desc limit 1`;

/** The tests of an item that have no result. */
export const untestedIn = (itemId: Sql): Sql => sql`select 1 from sample_tests t join sample_items tested
  on tested.sample_id = t.sample_id where tested.id = ${itemId}
  and not exists (select 1 from sample_results r where r.item_id = ${itemId} and r.test_id = t.id)`;
