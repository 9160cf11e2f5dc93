import { commitmentView, referenceOf, visibleAs } from '../commitments/commitment.view.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import { rowOf, type Row } from '../platform/sql/columns.js';
import { fullText, hasOperators } from '../platform/views/full-text.js';
import { isForgiven, mostResembling, rank, shortlist, wordsIn, type Names } from '../platform/views/ranking.js';
import type { BoundReader } from '../platform/views/reader.js';
import { searched } from '../platform/views/search-text.js';
import { allOf, once, raw, shared, sql, type Sql } from '../platform/sql/sql.js';
import type { Reading, Shortlist } from '../platform/views/view.js';
import type { CommitmentFilter } from './commitment-filter.inputs.js';

/** The text to search for; null if there is none. @throws Refusal INVALID naming the limit. */
export function textOf({ text }: CommitmentFilter): string | null {
  return searched(text)?.text ?? null;
}

/**
 * Whether a commitment contains these words, in any form or in part; or, if no visible commitment contains them as
 * typed, whether it is among the closest matches with typos. `others` are the other conditions of the filter.
 */
export function fits(
  { id }: Row<Commitment>,
  text: string,
  { reader }: Reading,
  others: (row: Row<Commitment>) => Sql,
): Sql {
  // As lists of ids, so that only those rows are read instead of checking every row.
  const held = sql`${id} = any(array(select commitment_id from ${holding(text)}))`;
  const names = wordsOf(text);
  if (!names.some(isTypo)) return held;
  const matched = sql`exists (select 1 from ${holding(text)} others join commitments seen on seen.id = others.commitment_id
    where ${visibleAs('seen', reader)})`;
  const nearest = shared(resembling(names, text, reader, [sql`not ${matched}`, others(seen)]));
  return sql`(${held} or ${id} = any(array(select commitment_id from ${nearest})))`;
}

const seen = rowOf<Commitment>(commitmentView.table, raw('seen'));

/** The commitments that contain these words, for every part of a statement. */
function holding(text: string): Sql {
  return shared(sql`select words.commitment_id from commitment_words words where ${holds(raw('words'), text)}`);
}

/** The closest similar matches, chosen once for all rows. Hidden commitments take no place among them. */
function resembling(names: readonly string[], text: string, reader: BoundReader, where: readonly Sql[]): Sql {
  return sql`select words.commitment_id from commitment_words words join commitments seen on seen.id = words.commitment_id
    where ${allOf([...where, visibleAs('seen', reader), ...names.map(resembles)])}
    order by word_similarity(folded(${text}::text), words.names) desc, length(words.names), words.commitment_id
    limit ${mostResembling}`;
}

/** The rank of a matching commitment: by reference and title, then by how well its text matches. */
export function fitness(c: Row<Commitment>, text: string, reading: Reading): Sql {
  const place = rank(namesOf(c, text, reading), text);
  return sql`coalesce((select ${place} from commitment_words words where words.commitment_id = ${c.id}), '')`;
}

/** Which of many matching commitments are ranked. */
export function likeliest(c: Row<Commitment>, text: string, reading: Reading): Shortlist | null {
  return shortlist(namesOf(c, text, reading), text);
}

function namesOf(c: Row<Commitment>, text: string, { reader }: Reading): Names {
  return {
    names: [c.title, referenceOf(c.number)],
    words: raw('words.names'),
    also: holds(raw('words'), text),
    closeness: sql`ts_rank(words.document, ${fullText(text)})`,
    isOwn: sql`${c.leadTeamId} = any(${reader.teamIds}::uuid[])`,
    latest: c.createdAt,
  };
}

function holds(words: Sql, text: string): Sql {
  const parts = wordsOf(text).map((word) => isPart(words, word));
  const whole = sql`${words}.document @@ ${fullText(text)}`;
  return parts.length > 0 ? sql`${whole} or ${allOf(parts)}` : whole;
}

/** The distinct words to compare with names; none if the text has operators, which do not apply to names. */
function wordsOf(text: string): readonly string[] {
  if (hasOperators(text)) return [];
  return wordsIn(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A number with another digit is a different number, not a typo. */
function isTypo(word: string): boolean {
  return isForgiven(word) && !/\p{N}/u.test(word);
}

function isPart(words: Sql, word: string): Sql {
  return sql`${words}.names like ${once(sql`'%' || folded(${word}::text) || '%'`)}`;
}

function resembles(word: string): Sql {
  const part = isPart(raw('words'), word);
  return isTypo(word) ? sql`${part} or words.names %> ${once(sql`folded(${word}::text)`)}` : part;
}
