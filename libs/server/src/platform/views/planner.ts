import type { SelectionSetNode } from 'graphql';
import { limits } from '@followthrough/domain/limits';
import { DayTime } from '@followthrough/domain/past-day';
import {
  always,
  identifier,
  allOf,
  join,
  plan,
  raw,
  rowCount,
  sql,
  type Closed,
  type Plan,
  type Sql,
} from '../sql/sql.js';
import { jsonOf, rowOf, type Row } from '../sql/columns.js';
import { listOf, objectOf } from './json.js';
import { afterCursor, cursor, pageAsked, type PageAsked } from './paging.js';
import { pastOf } from './past.js';
import { first, isPartOf, isWholeOf, ordered, related, seen, type InScope } from './relations.js';
import type { Root, RootField } from './root.js';
import { objectType, selected, type Operation, type Selected } from './selection.js';
import { shortlisted } from './shortlist.js';
import type { Beside, Field, PageOrder, Reading, Shortcut, View } from './view.js';
import { visible } from './visibility.js';

/** For selections on a row that is already in scope. */
const oneRow = raw('(select) one');

/** The limit of a list without pages. */
const most = rowCount(limits.pageSize);

/**
 * Turns the selections of an operation into one statement, which returns one row. Its `data` is the JSON of the answer,
 * in the requested shape and under the response keys, or null if `bytes` is above the limit. It contains only rows that
 * the reader can see. If `condition` is false, the statement returns no row and reads nothing.
 */
export function planQuery(
  operation: Operation,
  roots: readonly RootField[],
  reading: Reading,
  condition: Sql = always,
): Plan {
  const planner = new Planner(operation, reading, ['data']);
  const columns = roots.map(({ root, field }) => sql`${planner.root(root, field)} as ${identifier(field.key)}`);
  return planner.measured(
    sql`select '{"data":' || ${objectOf(sql`select ${join(columns, ', ')}`)}::text || '}' as data`,
    condition,
  );
}

/** The same for the row that a mutation changed, with the JSON of that row. */
export function planRow(
  operation: Operation,
  view: View<object>,
  id: string,
  selections: readonly SelectionSetNode[],
  reading: Reading,
): Plan {
  const planner = new Planner(operation, reading, []);
  return planner.measured(sql`select r.json::text as data from (select ${planner.row(view, id, selections)} as json) r
    where r.json is not null`);
}

/** In the text of the statement: a page asks for it everywhere, and a bound value would be sent with each request. */
function typeName(type: string): Sql {
  if (!/^\w+$/.test(type)) throw new Error(`“${type}” is no name of a type.`);
  return raw(`'${type}'::text`);
}

/** How a list is read one page at a time. */
interface Paged {
  readonly orders: Readonly<Record<string, PageOrder<object>>>;
  readonly few?: boolean | undefined;
  readonly count?: () => Sql | undefined;
  readonly shortcut?: () => Shortcut | undefined;
  readonly found?: ((keyOf: (target: Row<object>) => Sql) => Sql) | undefined;
}

/**
 * Reading in the order of the page until it is full costs little where most rows belong to it, and reads every row where
 * few do. PostgreSQL finds out which of the two branches to run before it reads a row.
 */
function fromEitherEnd(keyed: Sql, alias: Sql, { direction, size }: PageAsked, shortcut: Shortcut | undefined): Sql {
  if (!shortcut) return keyed;
  const id = sql`${alias}.id`;
  const page = sql`order by "_key" ${direction}, ${id} ${direction} limit ${rowCount(size + 1)}`;
  return sql`select * from ((${keyed} and not ${shortcut.isShort} ${page}) union all
    (${keyed} and ${shortcut.isShort} and ${id} = any(array(${shortcut.ids})) ${page})) ${alias}`;
}

/**
 * On a past day, an index in the order of the page would be read to its end for the few rows that have not changed since. So
 * only what the order needs is read of all rows, and the rest for the page.
 */
function fromPast(
  found: Sql | undefined,
  { all, key, table, alias, asked }: { all: Sql; key: Sql; table: Sql; alias: Sql; asked: PageAsked },
) {
  const after = afterCursor(asked, raw('f."_key"'), raw('f.id'));
  return {
    // What is found already needs no table of its own, unless it is counted, too.
    first: found
      ? sql`with found as (${found})`
      : sql`with found as materialized (select ${alias}.id, ${key} as "_key" ${all})`,
    // The fence makes PostgreSQL look up each chosen row instead of reading all rows first.
    rows: sql`select ${alias}.*, chosen."_key" from (select f.id, f."_key" from found f where ${after}
      order by f."_key" ${asked.direction}, f.id ${asked.direction} limit ${rowCount(asked.size + 1)}) chosen
      cross join lateral (select ${alias}.* from ${table} where ${alias}.id = chosen.id offset 0) ${alias}`,
    counted: raw('select count(*) from found'),
  };
}

/** The rows joined to a row, each with its alias. */
type Joins = Map<Beside<object>, Sql>;

class Planner {
  #aliases = 0;
  /** How often the part being planned is read at most: once per row of the enclosing lists. */
  #times = 1;
  /** The arguments of the root field whose rows have no table. */
  #within: unknown;
  /** Its path in the answer. */
  readonly #path: string[];
  readonly #closed: Closed[] = [];
  /** The joins to the row being planned. */
  #beside: Joins = new Map();
  /** The whole that the row with this alias was read from, for parts of a row. */
  readonly #wholes = new Map<Sql, InScope>();

  constructor(
    private readonly operation: Operation,
    private readonly reading: Reading,
    path: readonly string[],
  ) {
    this.#path = [...path];
  }

  /**
   * Measures the answer in the database: one that is too long is not sent. The fence prevents PostgreSQL from building
   * it twice.
   */
  measured(built: Sql, condition: Sql = always): Plan {
    const { asAt } = this.reading;
    // What was so has days before the register began.
    const begun = asAt?.by === DayTime.RECORDED && sql`begun_by(${asAt.until}::timestamptz)`;
    return plan(
      sql`select case when octet_length(a.data) <= ${this.reading.size.left} then a.data end as data, octet_length(a.data) as bytes
      from (${built} offset 0) a where ${begun ? allOf([condition, begun]) : condition}`,
      this.#closed,
      asAt && ((table) => pastOf(table, asAt, this.reading.reader)),
    );
  }

  root(root: Root, field: Selected): Sql {
    return this.#at(field, () => this.#root(root, field));
  }

  row(view: View<object>, id: string, selections: readonly SelectionSetNode[]): Sql {
    const alias = this.#alias();
    const condition = sql`${alias}.id = ${id}::uuid and ${visible(view, alias, this.reading.reader)}`;
    return objectOf(sql`${this.#select(view, alias, selections)} where ${condition}`);
  }

  #root(root: Root, field: Selected): Sql {
    const reading = { ...this.reading, args: field.args };
    if (root.is === 'rows') {
      this.#within = field.args;
      return this.#rows(root.view, root.sql(reading), root.most, field);
    }
    const alias = this.#alias();
    const row = rowOf<object>(root.view.table, alias);
    const condition = allOf([root.where?.(row, reading), visible(root.view, alias, this.reading.reader)]);
    if (root.is === 'page') return this.#page(root.view, alias, condition, root, field);
    const size = root.is === 'many' ? limits.pageSize : 1;
    const rows = sql`${this.#forEach(size, () => this.#select(root.view, alias, field.selections))} where ${condition}`;
    if (root.is === 'one') return objectOf(sql`${rows} limit 1`);
    return listOf(sql`${rows} ${ordered(root.view, alias, root.order)} limit ${most}`);
  }

  /**
   * Plans what is read for each of at most `size` rows.
   * @throws Refusal INVALID if all lists together, each at its limit, would be too much: nested lists multiply.
   */
  #forEach<T>(size: number, make: () => T): T {
    const times = this.#times;
    this.#times *= size;
    this.reading.size.addRows(this.#times);
    const made = make();
    this.#times = times;
    return made;
  }

  /** Plans the value under the response key of a field. */
  #at<T>({ key }: Selected, make: () => T): T {
    this.#path.push(key);
    const made = make();
    this.#path.pop();
    return made;
  }

  /** `select` of everything requested of a row, `from` its table. */
  #select(view: View<object>, alias: Sql, selections: readonly SelectionSetNode[], beside?: Joins): Sql {
    return this.#row(view, alias, selections, sql`${identifier(view.table.name)} ${alias}`, beside);
  }

  /** The same `from` another source in which the row has this alias. A condition may already need what is `beside` it. */
  #row(
    view: View<object>,
    alias: Sql,
    selections: readonly SelectionSetNode[],
    from: Sql,
    beside: Joins = new Map(),
  ): Sql {
    const around = this.#beside;
    this.#beside = beside;
    const columns = this.#columns(view.name, selections, (field) => {
      const read = view.fields.get(field.name);
      return read ? this.#value(view, alias, read, field) : null;
    });
    this.#beside = around;
    const row = rowOf<object>(view.table, alias);
    const joined = [...beside].map(
      ([other, name]) => sql` left join lateral (${other(row, this.reading)}) ${name} on true`,
    );
    return sql`select ${columns} from ${from}${join(joined, '')}`;
  }

  /** The alias of the join to the row being planned. */
  #besides<E extends object>(row: Beside<E>, joins = this.#beside): Sql {
    const other = row as unknown as Beside<object>;
    const alias = joins.get(other) ?? this.#alias();
    joins.set(other, alias);
    return alias;
  }

  /** The selected fields of a type, each value under its response key. */
  #columns(type: string, selections: readonly SelectionSetNode[], valueOf: (field: Selected) => Sql | null): Sql {
    const columns = this.#selected(type, selections).flatMap((field) => {
      const value = field.name === '__typename' ? typeName(type) : this.#at(field, () => valueOf(field));
      return value ? [sql`${value} as ${identifier(field.key)}`] : [];
    });
    return columns.length > 0 ? join(columns, ', ') : raw('1 as "_"');
  }

  #value(view: View<object>, alias: Sql, read: Field, field: Selected): Sql {
    const row = rowOf<object>(view.table, alias);
    if ('open' in read && read.open) this.#closed.push({ path: [...this.#path], open: read.open });
    if (read.is === 'column') {
      const column = view.table.columns.get(field.name)!;
      this.reading.size.addBytes(this.#times * read.bytes);
      return jsonOf(column, sql`${alias}.${identifier(column.name)}`);
    }
    const reading = { ...this.reading, args: field.args, within: this.#within };
    if (read.is === 'computed') {
      return sql`(${read.sql(row, { ...reading, beside: (other) => this.#besides(other) })})`;
    }
    if (read.is === 'rows') return this.#rows(read.view(), read.sql(row, reading), limits.pageSize, field);

    const target = read.view();
    const whole = this.#wholes.get(alias);
    if (whole && isWholeOf(read, view, target) && whole.view === target) {
      return this.#forEach(1, () => objectOf(this.#row(target, whole.alias, field.selections, oneRow)));
    }
    const inner = this.#alias();
    const joins: Joins = new Map();
    const condition = allOf([
      related(read, alias, view, inner, target),
      read.where?.(rowOf(target.table, inner), row, { ...reading, beside: (other) => this.#besides(other, joins) }),
      seen(read, { view, alias }, whole, { view: target, alias: inner }, this.reading.reader),
    ]);
    if (isPartOf(read, view, target)) this.#wholes.set(inner, { view, alias });
    if (read.is === 'page') {
      const { orders, count, shortcut, found } = read;
      const paged: Paged = {
        orders,
        count: () => count?.(row, reading),
        shortcut: () => shortcut?.(row, reading),
        found: found && ((keyOf) => found(row, reading, keyOf)),
      };
      return this.#page(target, inner, condition, paged, field);
    }
    const size = read.is === 'many' ? limits.pageSize : 1;
    const rows = sql`${this.#forEach(size, () => this.#select(target, inner, field.selections, joins))} where ${condition}`;
    if (read.is === 'one') return objectOf(rows);
    if (read.is === 'first') return objectOf(sql`${rows} ${first(read, target, inner)}`);
    return listOf(sql`${rows} ${ordered(target, inner, read.order)} limit ${most}`);
  }

  /** Rows without a table, in the order of their statement. */
  #rows(view: View<object>, from: Sql, most: number, { selections }: Selected): Sql {
    const alias = this.#alias();
    return listOf(this.#forEach(most, () => this.#row(view, alias, selections, sql`(${from}) ${alias}`)));
  }

  /**
   * A Relay connection. One row more than the page shows whether another page follows; only the page’s own rows are
   * built.
   */
  #page(view: View<object>, alias: Sql, condition: Sql, paged: Paged, field: Selected): Sql {
    const asked = pageAsked(field.args, paged.orders, this.reading);
    const row = rowOf<object>(view.table, alias);
    const reading = { ...this.reading, args: field.args, within: this.#within };
    const keyOf = (target: Row<object>) => asked.order.by(target, reading);
    const key = keyOf(row);
    const id = sql`${alias}.id`;
    const table = sql`${identifier(view.table.name)} ${alias}`;
    const all = sql`from ${table} where ${condition}`;
    const keyed = sql`select ${alias}.*, ${key} as "_key" ${all}`;
    const shortlist = asked.order.shortlist?.(row, reading);
    const { first, rows, counted } = shortlist
      ? shortlisted(shortlist, { table, alias, all, key, asked })
      : paged.few
        ? {
            first: sql`with few as materialized (${keyed})`,
            rows: sql`select * from few ${alias} where ${afterCursor(asked, sql`${alias}."_key"`, id)}`,
            counted: raw('select count(*) from few'),
          }
        : reading.asAt
          ? fromPast(paged.found?.(keyOf), { all, key, table, alias, asked })
          : {
              first: raw(''),
              rows: fromEitherEnd(sql`${keyed} and ${afterCursor(asked, key, id)}`, alias, asked, paged.shortcut?.()),
              counted: sql`select count(*) ${all}`,
            };

    const page = this.#alias();
    const whole = this.#wholes.get(alias);
    if (whole) this.#wholes.set(page, whole);
    let areRowsAsked = false;
    const columns = this.#columns(`${view.name}Connection`, field.selections, (part) => {
      if (part.name === 'totalCount') return sql`(${paged.count?.() ?? counted})`;
      areRowsAsked = true;
      return part.name === 'edges' ? this.#edges(view, page, asked, part) : this.#pageInfo(page, asked, part);
    });
    // Ordered by the name of the key, so that an expensive key is computed once.
    const placed = sql`from (select *, row_number() over () as "_place" from (
      ${rows} order by "_key" ${asked.direction}, ${shortlist ? raw('id') : id} ${asked.direction} limit ${rowCount(asked.size + 1)}) r) ${page}`;
    return objectOf(sql`${first}
      select ${columns} ${areRowsAsked ? placed : raw('')}`);
  }

  #edges(view: View<object>, page: Sql, { size }: PageAsked, { selections }: Selected): Sql {
    const edge = this.#forEach(size, () =>
      this.#columns(`${view.name}Edge`, selections, (part) => {
        if (part.name === 'cursor') return cursor(sql`${page}."_key"`, sql`${page}.id`, this.reading);
        return objectOf(this.#row(view, page, part.selections, oneRow));
      }),
    );
    return sql`coalesce(json_agg(${objectOf(sql`select ${edge}`)} order by ${page}."_place")
      filter (where ${page}."_place" <= ${rowCount(size)}), '[]')`;
  }

  #pageInfo(page: Sql, { size }: PageAsked, { selections }: Selected): Sql {
    const place = sql`${page}."_place"`;
    const last = (value: Sql) =>
      sql`(array_agg(${value} order by ${place} desc) filter (where ${place} <= ${rowCount(size)}))[1]`;
    // Counting a column of the page instead of “*” counts its rows, not those of the enclosing object.
    const columns = this.#columns('PageInfo', selections, ({ name }) =>
      name === 'hasNextPage'
        ? sql`count(${place}) > ${rowCount(size)}`
        : cursor(last(sql`${page}."_key"`), last(sql`${page}.id`), this.reading),
    );
    return objectOf(sql`select ${columns}`);
  }

  #selected(type: string, selections: readonly SelectionSetNode[]): readonly Selected[] {
    return selected(this.operation, objectType(this.operation.schema, type), selections);
  }

  #alias(): Sql {
    return raw(`t${this.#aliases++}`);
  }
}
