import { raw, shared, sql, type Sql } from '../platform/sql/sql.js';
import { matches } from '../platform/views/ranking.js';

/** Whether the title, a party or a policy area of this commitment contains the words. */
export function isAboutNamed(commitmentId: Sql, text: string): Sql {
  // Hashed: half a word is in the names of thousands of commitments, and a list of ids is searched from its beginning.
  return sql`${commitmentId} in (select commitment_id from ${shared(sql`select w.commitment_id from commitment_words w
    where ${matches({ words: raw('w.names') }, text)}`)})`;
}
