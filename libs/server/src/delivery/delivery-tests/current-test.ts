import { sql, type Sql } from '../../platform/sql/sql.js';

/** The current version of the test of a commitment, with the name of its author, for rules that ask what was seen; or null. */
export const currentTestOf = (commitmentId: string): Sql => sql`(
  select json_build_object('id', t.id, 'by', p.name)
  from delivery_tests t left join people p on p.id = t.written_by where t.commitment_id = ${commitmentId}::uuid
  order by t.number desc limit 1)`;
