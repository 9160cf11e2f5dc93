import { allOf, always, join, once, raw, rowCount, sql, type Sql } from '../sql/sql.js';

/** What something is found by while its name is being typed. */
export interface Names {
  /** Each name by itself, null where there is none; the first also settles ties. */
  readonly names: readonly Sql[];
  /** All of them in one text, `folded`. It needs a trigram index where there are many rows. */
  readonly words: Sql;
  /** Also found by this: a code, an address. */
  readonly also?: Sql | null;
  /** Between 0 and 1; settles ties of rows that match by words, before `isOwn` and `isRecent`. */
  readonly closeness?: Sql | null;
  readonly isOwn?: Sql;
  readonly isRecent?: Sql;
}

/** More words tell nothing more, and each costs. */
const mostWords = 12;

/** Letters that two texts are compared by cost time for each pair: names are shorter, and a typo needs no more. */
const mostForgiven = 100;

/** The words of a search; the text itself where it has none. */
export function wordsIn(text: string): readonly string[] {
  const words = [...new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu))].slice(0, mostWords);
  return words.length > 0 ? words : [text];
}

/** Typos are forgiven in what is long enough to be told from other words. */
export function isForgiven(text: string): boolean {
  return text.length >= 4 && text.length <= mostForgiven && /\p{L}/u.test(text);
}

/** Whether every word that was typed is in the names, whole or in part. */
export function matches({ words, also }: Pick<Names, 'words' | 'also'>, text: string): Sql {
  const all = allOf(wordsIn(text).map((word) => sql`${words} like ${foldedOnce(`%${escaped(word)}%`)}`));
  return also ? sql`(${all}) or (${also})` : all;
}

/** Whether the names resemble what was typed; null where it is too short or too long for a typo. */
export function resembles({ words }: Pick<Names, 'words'>, text: string): Sql | null {
  return isForgiven(text) ? sql`${words} %> ${foldedOnce(text)}` : null;
}

/**
 * The text that orders what was found: an exact name, short name, code or alias; then what begins with it; then what has
 * words that begin with it; then what holds it; then what resembles it. Among equals our own, then what was used lately,
 * then the rest, each by name.
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

/** How much the one name that is most like the text is like it: “security” before “border security”. */
function nearestName(text: string): Sql {
  return sql`(select max(similarity(name, ${foldedOnce(text)})) from unnest(string_to_array(lines, E'\n')) name)`;
}

/** What stands between two words of a name. */
const separators = '\n-–—/(),.;:\'’‘"“”';

/** Larger is nearer, so smaller comes first; as wide for every row, because the rank is compared as text. */
function near(closeness: Sql): Sql {
  return sql`to_char(999999 * (1 - least(1, ${closeness})), 'FM000000')`;
}

/** Without case and accents, as PostgreSQL folds what it is compared with. */
function foldedOnce(text: string): Sql {
  return once(sql`folded(${text}::text)`);
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Rows that a field offers while somebody types. */
export const mostOffered = rowCount(8);

/** What is ranked by likeness, and each costs: nobody reads further down in what only resembles their words. */
export const mostResembling = rowCount(200);

/** Everything that is looked through, whatever row is asked about: `names` and `key` are of the alias in `from`. */
export interface Searched {
  readonly from: Sql;
  readonly where?: Sql;
  readonly key: Sql;
  readonly names: Names;
}

/**
 * Whether a row matches or, where none of `all` does, is among the nearest of those that resemble the text. They are
 * chosen once, by what is quick to compare, so that `rank` weighs few rows however many resemble.
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
