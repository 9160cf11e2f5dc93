import { limits } from '@followthrough/domain/limits';
import { Refusal } from '../platform/refusal.js';
import { sql, type Sql } from '../platform/views/sql.js';
import type { CommitmentFilter } from './commitment-filter.inputs.js';

/** The words that are looked for; null where none are. @throws Refusal INVALID naming the limit. */
export function textOf({ text }: CommitmentFilter): string | null {
  const words = text?.trim() ?? '';
  if (words.length > limits.search) {
    throw Refusal.invalid(`A search has at most ${limits.search} characters. Look for fewer words.`);
  }
  return words || null;
}

/** Whether a commitment's words hold these, in any form; part of a name will do, and so will a name with a typo. */
export function fits(commitmentId: Sql, text: string): Sql {
  return sql`exists (select 1 from commitment_words words where words.commitment_id = ${commitmentId} and (
    words.document @@ websearch_to_tsquery('english', ${text})
    or words.names like '%' || lower(${escaped(text)}) || '%' or words.names %> lower(${text})))`;
}

/** How well they fit: what holds the very words stands before what only resembles them. */
export function fitness(commitmentId: Sql, text: string): Sql {
  return sql`coalesce((select ts_rank(words.document, websearch_to_tsquery('english', ${text}))
      + word_similarity(lower(${text}), words.names)
    from commitment_words words where words.commitment_id = ${commitmentId}), 0)`;
}

/** What somebody types is text, not a pattern. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
