import { searched } from '../platform/views/search-text.js';
import { allOf, raw, sql, type Sql } from '../platform/views/sql.js';
import type { CommitmentFilter } from './commitment-filter.inputs.js';

/** The words that are looked for; null where none are. @throws Refusal INVALID naming the limit. */
export function textOf({ text }: CommitmentFilter): string | null {
  return searched(text)?.text ?? null;
}

/** Whether a commitment's words hold these, in any form; part of a name will do, and so will a name with a typo. */
export function fits(commitmentId: Sql, text: string): Sql {
  const names = wordsOf(text).map((word) => resembles(word));
  const resembling = names.length > 0 && sql` or ${allOf(names)}`;
  return sql`exists (select 1 from commitment_words words where words.commitment_id = ${commitmentId}
    and (words.document @@ ${query(text)}${resembling || raw('')}))`;
}

/** How well they fit: what holds the very words stands before what only resembles them. */
export function fitness(commitmentId: Sql, text: string): Sql {
  const forgiven = wordsOf(text).filter(isForgiven).join(' ');
  const resemblance = forgiven ? sql`word_similarity(${forgiven}, words.names)` : raw('0');
  // One precision throughout: a cursor that was rounded would pass over rows, or repeat them.
  return sql`coalesce((select case when words.document @@ ${query(text)}
      then 1 + ts_rank(words.document, ${query(text)}) else ${resemblance} end
    from commitment_words words where words.commitment_id = ${commitmentId}), 0)::real`;
}

/** As people search elsewhere: "quoted words" stand together, and -none of this. */
function query(text: string): Sql {
  return sql`websearch_to_tsquery('english', ${text})`;
}

/** The words that names are compared with, each once; none where the text has operators, which names know nothing of. */
function wordsOf(text: string): readonly string[] {
  if (/"|(^|\s)-/.test(text)) return [];
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))].slice(0, mostWords);
}

/** More words tell nothing more, and each costs. */
const mostWords = 12;

/** Typos are forgiven in words long enough to be told from others; another number is another number. */
function isForgiven(word: string): boolean {
  return word.length >= 4 && !/\p{N}/u.test(word);
}

function resembles(word: string): Sql {
  const isPart = sql`words.names like '%' || ${word}::text || '%'`;
  return isForgiven(word) ? sql`${isPart} or words.names %> ${word}` : isPart;
}
