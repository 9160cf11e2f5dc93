import type { BoundReader } from './reader.js';
import { rowOf, type Row } from '../sql/columns.js';
import { offered, rank, shortlist, type Names } from './ranking.js';
import { searched, type SearchText } from './search-text.js';
import { allOf, always, identifier, raw, sql, type Sql } from '../sql/sql.js';
import type { FieldReading, PageOrder, Reading, View } from './view.js';
import { visible } from './visibility.js';

/** The recently used rows of a view, declared by later features: a list of ids, the same for every row. */
const recent = new Map<View<object>, (reader: BoundReader) => Sql>();

/** Declares which rows of an earlier type the reader used recently: `ids` selects a few, and only the reader’s own. */
export function usedLately<E extends object>(view: View<E>, ids: (reader: BoundReader) => Sql): void {
  if (recent.has(view as View<object>)) throw new Error(`${view.name} has its latest uses already.`);
  recent.set(view as View<object>, ids);
}

export function isUsedLately<E extends object>(view: View<E>, id: Sql, reader: BoundReader): Sql {
  const ids = recent.get(view as View<object>);
  return ids ? sql`${id} = any(array(${ids(reader)}))` : raw('false');
}

type NamesOf<E extends object> = (row: Row<E>, reading: Reading, searched: SearchText) => Names;

/** Arguments with a filter that may contain a text. */
interface Searching {
  readonly filter?: { readonly text?: string | null } | null;
}

/** The text in the filter of a field; null if there is none. */
function searchedIn({ args }: FieldReading<Searching>): SearchText | null {
  return searched(args.filter?.text);
}

/** How to find rows of a view by the `text` of a filter. */
export function findable<E extends object>(view: View<E>, names: NamesOf<E>) {
  /** Of the rows that pass `others`: the matches, or, if the reader can see no match, the closest similar rows. */
  function chosen(row: Row<E>, reading: FieldReading<Searching>, others: (row: Row<E>) => Sql = () => always): Sql {
    const text = searchedIn(reading);
    if (!text) return others(row);
    const alias = raw('other');
    const other = rowOf<E>(view.table, alias);
    const all = {
      from: sql`${identifier(view.table.name)} ${alias}`,
      where: allOf([visible(view as unknown as View<object>, alias, reading.reader), others(other)]),
      key: sql`${alias}.id`,
      names: names(other, reading, text),
    };
    return allOf([others(row), offered((row as unknown as { id: Sql }).id, names(row, reading, text), all, text.text)]);
  }

  /** The best match first; by name if there is no text. */
  const byName: PageOrder<E, Searching> = {
    by: (row, reading) => {
      const text = searchedIn(reading);
      const own = names(row, reading, text ?? { text: '', pattern: '' });
      return text ? rank(own, text.text) : sql`lower(${own.names[0]})`;
    },
    type: 'text',
    shortlist: (row, reading) => {
      const text = searchedIn(reading);
      return text && shortlist(names(row, reading, text), text.text);
    },
  };
  return { chosen, byName };
}
