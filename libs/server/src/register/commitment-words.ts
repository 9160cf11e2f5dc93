import { referenceOf, visibleAs } from '../commitments/commitment.view.js';
import type { Commitment } from '../commitments/commitment.entity.js';
import type { Row } from '../platform/sql/columns.js';
import { isForgiven, rank, wordsIn } from '../platform/views/ranking.js';
import { searched } from '../platform/views/search-text.js';
import { allOf, raw, sql, type Sql } from '../platform/sql/sql.js';
import type { FieldReading } from '../platform/views/view.js';
import type { CommitmentFilter } from './commitment-filter.inputs.js';

/** The words that are looked for; null where none are. @throws Refusal INVALID naming the limit. */
export function textOf({ text }: CommitmentFilter): string | null {
  return searched(text)?.text ?? null;
}

/**
 * Whether a commitment’s words hold these, in any form or in part. A typo is forgiven where no commitment that the reader
 * sees holds the words as they were typed.
 */
export function fits({ id }: Row<Commitment>, text: string, { reader }: FieldReading): Sql {
  const names = wordsOf(text);
  const typos = names.some(isTypo) && allOf(names.map(resembles));
  const matched = sql`exists (select 1 from commitment_words others join commitments seen on seen.id = others.commitment_id
    where ${visibleAs('seen', reader)} and (${holds(raw('others'), text)}))`;
  const forgiven = typos ? sql` or (${typos} and not ${matched})` : raw('');
  return sql`exists (select 1 from commitment_words words where words.commitment_id = ${id}
    and (${holds(raw('words'), text)}${forgiven}))`;
}

/** The rank of a commitment among those that fit: by its reference and title, then by how well its words fit. */
export function fitness(c: Row<Commitment>, text: string, { reader }: FieldReading): Sql {
  const place = rank(
    {
      names: [c.title, referenceOf(c.number)],
      words: raw('words.names'),
      also: holds(raw('words'), text),
      closeness: sql`ts_rank(words.document, ${query(text)})`,
      isOwn: sql`${c.leadTeamId} = any(${reader.teamIds}::uuid[])`,
    },
    text,
  );
  return sql`coalesce((select ${place} from commitment_words words where words.commitment_id = ${c.id}), '')`;
}

function holds(words: Sql, text: string): Sql {
  const parts = wordsOf(text).map((word) => isPart(words, word));
  const whole = sql`${words}.document @@ ${query(text)}`;
  return parts.length > 0 ? sql`${whole} or ${allOf(parts)}` : whole;
}

/** As people search elsewhere: "quoted words" stand together, and -none of this. */
function query(text: string): Sql {
  return sql`websearch_to_tsquery('english', ${text})`;
}

/** The words that names are compared with, each once; none where the text has operators, which names know nothing of. */
function wordsOf(text: string): readonly string[] {
  if (/"|(^|\s)-/.test(text)) return [];
  return wordsIn(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Another number is another number. */
function isTypo(word: string): boolean {
  return isForgiven(word) && !/\p{N}/u.test(word);
}

function isPart(words: Sql, word: string): Sql {
  return sql`${words}.names like '%' || ${word}::text || '%'`;
}

function resembles(word: string): Sql {
  const part = isPart(raw('words'), word);
  return isTypo(word) ? sql`${part} or words.names %> ${word}` : part;
}
