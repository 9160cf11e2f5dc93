import { allOf, always, join, once, raw, rowCount, sql, type Sql } from '../sql/sql.js';
import type { Shortlist } from './view.js';

/** The names by which a row can be found while the user types. */
export interface Names {
  /** Each name separately; null if it has none. The first also breaks ties. */
  readonly names: readonly Sql[];
  /** All names in one `folded` text. It needs a trigram index if there are many rows. */
  readonly words: Sql;
  /**
   * If the names are rows of another table: whether the words of one hold; with an index of its own, which serves
   * where `words` needs a subselect for each row.
   */
  readonly within?: (holds: (words: Sql) => Sql) => Sql;
  /** Further texts that match, such as a code or an address. */
  readonly also?: Sql | null;
  /** Between 0 and 1; breaks ties of rows that match by words, before `isOwn` and `isRecent`. */
  readonly closeness?: Sql | null;
  readonly isOwn?: Sql;
  readonly isRecent?: Sql;
  /** When it came; set where a search can match thousands of rows. */
  readonly latest?: Sql;
}

/** Further words add cost and no precision. */
const mostWords = 12;

/** Comparing two texts costs time for each pair of letters; names are shorter, and a typo needs no more. */
const mostForgiven = 100;

/** The words of a search; the text itself if it has none. */
export function wordsIn(text: string): readonly string[] {
  const words = [...new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu))].slice(0, mostWords);
  return words.length > 0 ? words : [text];
}

/** Typos are tolerated in texts long enough to be distinctive. */
export function isForgiven(text: string): boolean {
  return text.length >= 4 && text.length <= mostForgiven && /\p{L}/u.test(text);
}

/** Whether the names contain every word that was typed, whole or in part. */
export function matches({ words, within, also }: Pick<Names, 'words' | 'within' | 'also'>, text: string): Sql {
  const each = (names: Sql) =>
    allOf(wordsIn(text).map((word) => sql`${names} like ${foldedOnce(`%${escaped(word)}%`)}`));
  const all = within ? within(each) : each(words);
  return also ? sql`(${all}) or (${also})` : all;
}

/** Whether the names are similar to the text; null if it is too short or too long for a typo. */
export function resembles({ words, within }: Pick<Names, 'words' | 'within'>, text: string): Sql | null {
  if (!isForgiven(text)) return null;
  const close = (names: Sql) => sql`${names} %> ${foldedOnce(text)}`;
  return within ? within(close) : close(words);
}

/**
 * The sort key of search results: an exact name, short name, code or alias; then names that begin with the text; then
 * names with words that begin with it; then names that contain it; then similar names. Ties: own rows first, then
 * recently used rows, then the others, each by name.
 */
export function rank(found: Names, text: string): Sql {
  const { names, words, closeness, isOwn = raw('false'), isRecent = raw('false') } = found;
  const one = escaped(text.replace(/\s+/g, ' '));
  const eachBegins = allOf(wordsIn(text).map((word) => sql`spaced like ${foldedOnce(`% ${escaped(word)}%`)}`));
  const close = closeness ?? raw('0');
  return sql`(select case
      when lines like ${foldedOnce(`%\n${one}\n%`)} then '1' || ${near(raw('0'))}
      when lines like ${foldedOnce(`%\n${one}%`)} then '2' || ${near(raw('0'))}
      when ${eachBegins} then '3' || ${near(close)}
      when ${matches(found, text)} then '4' || ${near(close)}
      else '5' || ${near(sql`word_similarity(${foldedOnce(text)}, ${words})`)} || ${near(nearestName(text))} end
    || case when ${isOwn} then '0' when ${isRecent} then '1' else '2' end || ' ' || lower(${names[0]})
    from (select lines, translate(lines, ${separators}, ${' '.repeat(separators.length)}) as spaced
      from (select E'\n' || folded(concat_ws(E'\n', ${join(names, ', ')})) || E'\n' as lines) l) l)`;
}

/**
 * Which rows `rank` compares if there are many: exact names, then names that begin with the text, then first names with
 * every word. Null if there are never many. Without a subselect for each row, which would take four times as long.
 */
export function shortlist({ names, latest }: Names, text: string): Shortlist | null {
  if (!latest) return null;
  const one = escaped(text.replace(/\s+/g, ' '));
  const any = (pattern: string) =>
    join(
      names.map((name) => sql`folded(${name}) like ${foldedOnce(pattern)}`),
      ' or ',
    );
  const each = allOf(wordsIn(text).map((word) => sql`folded(${names[0]}) like ${foldedOnce(`%${escaped(word)}%`)}`));
  const nearness = sql`case when ${any(one)} then 1 when ${any(`${one}%`)} then 2 when ${each} then 3 else 4 end`;
  return { nearness, latest };
}

/** The similarity of the closest single name, so that “security” comes before “border security”. */
function nearestName(text: string): Sql {
  return sql`(select max(similarity(name, ${foldedOnce(text)})) from unnest(string_to_array(lines, E'\n')) name)`;
}

/** Characters that separate the words of a name. */
const separators = '\n-–—/(),.;:\'’‘"“”';

/**
 * Closer rows get a smaller number, because results are sorted ascending; the width is fixed, because the rank is
 * compared as text.
 */
function near(closeness: Sql): Sql {
  return sql`to_char(999999 * (1 - least(1, ${closeness})), 'FM000000')`;
}

/** Without case and accents, folded in PostgreSQL as the stored names are. */
function foldedOnce(text: string): Sql {
  return once(sql`folded(${text}::text)`);
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The number of suggestions while the user types. */
export const mostOffered = rowCount(8);

/** Ranking by similarity is slow, and results further down are rarely read. */
export const mostResembling = rowCount(200);

/** All searchable rows, independent of the row being checked: `names` and `key` use the alias in `from`. */
export interface Searched {
  readonly from: Sql;
  readonly where?: Sql;
  readonly key: Sql;
  readonly names: Names;
}

/**
 * Whether a row matches or, if no row in `all` does, is among the closest similar rows. These are chosen once, by a
 * cheap comparison, so that `rank` compares few rows.
 */
export function offered(key: Sql, names: Names, all: Searched, text: string): Sql {
  const matched = matches(names, text);
  const resembling = resembles(all.names, text);
  if (!resembling) return matched;
  const { from, where = always } = all;
  const others = sql`select 1 from ${from} where ${allOf([where, matches(all.names, text)])}`;
  const nearest = sql`select ${all.key} from ${from} where ${allOf([where, resembling, sql`not exists (${others})`])}
    order by word_similarity(${foldedOnce(text)}, ${all.names.words}) desc, length(${all.names.words}), ${all.key}
    limit ${mostResembling}`;
  return sql`${matched} or ${key} = any(array(${nearest}))`;
}
