import { getNamedType, type SelectionSetNode } from 'graphql';
import { limits } from '@followthrough/domain/limits';
import { identifier, allOf, join, plan, raw, rowCount, sql, type Plan, type Sql } from '../sql/sql.js';
import { jsonOf, rowOf, type Row } from '../sql/columns.js';
import { afterCursor, cursor, pageAsked, type PageAsked } from './paging.js';
import { objectType, selected, type Operation, type Selected } from './selection.js';
import { Part, type Field, type FieldReading, type PageOrder, type Reading, type Relation, type View } from './view.js';
import { visible } from './visibility.js';

/** How a field of Query is read. */
export type Root =
  | { readonly is: 'one'; readonly view: View<object>; readonly where: RootWhere }
  | {
      readonly is: 'page';
      readonly view: View<object>;
      readonly where?: RootWhere;
      readonly orders: Record<string, PageOrder<object>>;
    }
  | { readonly is: 'many'; readonly view: View<object>; readonly where?: RootWhere; readonly order: readonly string[] }
  /** Rows of no view, from a statement that carries its own visibility; its column names are the fields. */
  | { readonly is: 'rows'; readonly sql: (reading: FieldReading) => Sql };

/** Rows of a list that is no page. */
const most = rowCount(limits.pageSize);

type RootWhere = (row: Row<object>, reading: FieldReading) => Sql;

/** One field of Query with the way it is read. */
export interface RootField {
  readonly root: Root;
  readonly field: Selected;
}

/**
 * Turns what an operation selected into one statement, which answers one row. Its `data` is JSON in the requested shape,
 * or the whole answer, or null where its `bytes` are more than may be sent. Every row in it is one that the reader sees.
 */
export function planQuery(operation: Operation, roots: readonly RootField[], reading: Reading): Plan {
  const planner = new Planner(operation, reading);
  const columns = roots.map(({ root, field }) => sql`(${planner.root(root, field)}) as ${identifier(field.key)}`);
  const data = operation.isAnswer ? sql`'{"data":' || row_to_json(q)::text || '}'` : raw('row_to_json(q)::text');
  return planner.measured(sql`select ${data} as data from (select ${join(columns, ', ')}) q`);
}

/** The same for the row that a mutation changed. */
export function planRow(
  operation: Operation,
  view: View<object>,
  id: string,
  selections: readonly SelectionSetNode[],
  reading: Reading,
): Plan {
  const planner = new Planner(operation, reading);
  const field = { key: 'json', name: 'json', args: {}, times: 1, selections };
  const where: RootWhere = (row) => sql`${(row as Row<{ id: string }>).id} = ${id}::uuid`;
  return planner.measured(sql`select r.json::text as data from (${planner.root({ is: 'one', view, where }, field)}) r`);
}

class Planner {
  #aliases = 0;
  /** How often what is being planned is read at most: once for each row of the lists around it. */
  #times = 1;
  /** How often an executor answers what is being planned for each time it is read, and the most of that so far. */
  #repeats = 1;
  #mostRepeats = 1;

  constructor(
    private readonly operation: Operation,
    private readonly reading: Reading,
  ) {}

  /** Measured where it was built: what is too long to send is not sent. The fence keeps it from being built twice. */
  measured(built: Sql): Plan {
    const most = Math.floor(this.reading.size.left / this.#mostRepeats);
    return plan(sql`select case when octet_length(a.data) <= ${most} then a.data end as data, octet_length(a.data) as bytes
      from (${built} offset 0) a`);
  }

  root(root: Root, field: Selected): Sql {
    return this.#repeated(field, () => this.#root(root, field));
  }

  #root(root: Root, field: Selected): Sql {
    const reading = { ...this.reading, args: field.args };
    const alias = this.#alias();
    if (root.is === 'rows') {
      const type = getNamedType(this.operation.schema.getQueryType()!.getFields()[field.name]!.type).name;
      const columns = this.#columns(type, field.selections, ({ name }) => sql`${alias}.${identifier(name)}`);
      return this.#list(sql`select ${columns} from (${root.sql(reading)}) ${alias}`);
    }
    const row = rowOf<object>(root.view.table, alias);
    const condition = allOf([root.where?.(row, reading), visible(root.view, alias, this.reading.reader)]);
    if (root.is === 'page') return this.#page(root.view, alias, condition, root.orders, field);
    const size = root.is === 'many' ? limits.pageSize : 1;
    const rows = sql`${this.#forEach(size, () => this.#select(root.view, alias, field.selections))} where ${condition}`;
    if (root.is === 'one') return sql`select row_to_json(r) as json from (${rows} limit 1) r`;
    return this.#list(sql`${rows} ${ordered(root.view, alias, root.order)} limit ${most}`);
  }

  /**
   * Plans what is read for each of at most `size` rows. @throws Refusal INVALID where all lists together, each at its
   * longest, would be too much: lists within lists multiply.
   */
  #forEach<T>(size: number, plan: () => T): T {
    const times = this.#times;
    this.#times *= size;
    this.reading.size.addRows(this.#times);
    const planned = plan();
    this.#times = times;
    return planned;
  }

  /** Plans what an executor answers under several names, though it is read once. */
  #repeated<T>({ times }: Selected, plan: () => T): T {
    this.#times *= times;
    this.#repeats *= times;
    this.#mostRepeats = Math.max(this.#mostRepeats, this.#repeats);
    const planned = plan();
    this.#times /= times;
    this.#repeats /= times;
    return planned;
  }

  /** `select` of everything asked of a row, `from` its table. */
  #select(view: View<object>, alias: Sql, selections: readonly SelectionSetNode[]): Sql {
    return sql`select ${this.#row(view, alias, selections)} from ${identifier(view.table.name)} ${alias}`;
  }

  #row(view: View<object>, alias: Sql, selections: readonly SelectionSetNode[]): Sql {
    return this.#columns(view.name, selections, (field) => {
      const read = view.fields.get(field.name);
      return read ? this.#value(view, alias, read, field) : null;
    });
  }

  /** What was asked of a type, each value under its key. */
  #columns(type: string, selections: readonly SelectionSetNode[], valueOf: (field: Selected) => Sql | null): Sql {
    const columns = [...this.#selected(type, selections).values()].flatMap((field) => {
      const value = field.name === '__typename' ? sql`${type}::text` : this.#repeated(field, () => valueOf(field));
      return value ? [sql`${value} as ${identifier(field.key)}`] : [];
    });
    return columns.length > 0 ? join(columns, ', ') : raw('1 as "_"');
  }

  #value(view: View<object>, alias: Sql, read: Field, field: Selected): Sql {
    const row = rowOf<object>(view.table, alias);
    if (read.is === 'column') {
      const column = view.table.columns.get(field.name)!;
      this.reading.size.addBytes(this.#times * read.bytes);
      return jsonOf(column, sql`${alias}.${identifier(column.name)}`);
    }
    const reading = { ...this.reading, args: field.args };
    if (read.is === 'computed') return sql`(${read.sql(row, reading)})`;

    const target = read.view();
    const inner = this.#alias();
    const condition = allOf([
      related(read, alias, view, inner, target),
      read.where?.(rowOf(target.table, inner), row, reading),
      reachedVisibly(read, view, target) ? null : visible(target, inner, this.reading.reader),
    ]);
    if (read.is === 'page') return sql`(${this.#page(target, inner, condition, read.orders, field)})`;
    const size = read.is === 'many' ? limits.pageSize : 1;
    const rows = sql`${this.#forEach(size, () => this.#select(target, inner, field.selections))} where ${condition}`;
    if (read.is === 'one') return sql`(select row_to_json(r) from (${rows}) r)`;
    const order = ordered(target, inner, read.order);
    if (read.is === 'first') return sql`(select row_to_json(r) from (${rows} ${order} limit 1) r)`;
    return sql`(${this.#list(sql`${rows} ${order} limit ${most}`)})`;
  }

  #list(rows: Sql): Sql {
    return sql`select coalesce(json_agg(r), '[]') from (${rows}) r`;
  }

  /** A Relay connection. One row more than the page tells whether another follows; only the page's own rows are read out. */
  #page(
    view: View<object>,
    alias: Sql,
    condition: Sql,
    orders: Record<string, PageOrder<object>>,
    field: Selected,
  ): Sql {
    const asked = pageAsked(field.args, orders, this.reading);
    const key = asked.order.by(rowOf(view.table, alias), { ...this.reading, args: field.args });
    const from = sql`from ${identifier(view.table.name)} ${alias}`;
    const type = `${view.name}Connection`;
    const parts = this.#selected(type, field.selections);
    const members = typename(type, parts);
    if (parts.has('totalCount')) members.push(sql`'totalCount', (select count(*) ${from} where ${condition})`);
    const [edges, pageInfo] = [parts.get('edges'), parts.get('pageInfo')];
    if (!edges && !pageInfo) return sql`select json_build_object(${join(members, ', ')})`;

    const page = this.#alias();
    const inPage = sql`${page}."_place" <= ${asked.size}`;
    const [at, id] = [sql`${page}."_key"`, sql`${page}.id`];
    if (edges) {
      const edge = this.#repeated(edges, () =>
        this.#forEach(asked.size, () => this.#edge(view, page, cursor(at, id, this.reading), edges)),
      );
      members.push(sql`'edges', coalesce(json_agg(${edge} order by ${page}."_place") filter (where ${inPage}), '[]')`);
    }
    if (pageInfo) members.push(sql`'pageInfo', ${this.#pageInfo(pageInfo, asked, page)}`);
    // The rows are ordered by the name of the key, so that a costly one is worked out once.
    return sql`select json_build_object(${join(members, ', ')}) from (select *, row_number() over () as "_place" from (
      select ${alias}.*, ${key} as "_key" ${from} where ${allOf([condition, afterCursor(asked, key, sql`${alias}.id`)])}
      order by "_key" ${asked.direction}, ${alias}.id ${asked.direction} limit ${rowCount(asked.size + 1)}) r) ${page}`;
  }

  #edge(view: View<object>, page: Sql, at: Sql, { selections }: Selected): Sql {
    const parts = this.#selected(`${view.name}Edge`, selections);
    const members = typename(`${view.name}Edge`, parts);
    const node = parts.get('node');
    if (parts.has('cursor')) members.push(sql`'cursor', ${at}`);
    if (node) {
      const columns = this.#repeated(node, () => this.#row(view, page, node.selections));
      members.push(sql`'node', (select row_to_json(n) from (select ${columns}) n)`);
    }
    return sql`json_build_object(${join(members, ', ')})`;
  }

  #pageInfo({ selections }: Selected, { size }: PageAsked, page: Sql): Sql {
    const parts = this.#selected('PageInfo', selections);
    const members = typename('PageInfo', parts);
    const place = sql`${page}."_place"`;
    if (parts.has('hasNextPage')) members.push(sql`'hasNextPage', count(*) > ${size}`);
    if (parts.has('endCursor')) {
      const last = (value: Sql) =>
        sql`(array_agg(${value} order by ${place} desc) filter (where ${place} <= ${size}))[1]`;
      const at = cursor(last(sql`${page}."_key"`), last(sql`${page}.id`), this.reading);
      members.push(sql`'endCursor', ${at}`);
    }
    return sql`json_build_object(${join(members, ', ')})`;
  }

  #selected(type: string, selections: readonly SelectionSetNode[]): ReadonlyMap<string, Selected> {
    return selected(this.operation, objectType(this.operation.schema, type), selections);
  }

  #alias(): Sql {
    return raw(`t${this.#aliases++}`);
  }
}

/** The parts of a page are keyed by their names: an answer in which they have others is left to the executor. */
function typename(type: string, parts: ReadonlyMap<string, Selected>): Sql[] {
  return parts.has('__typename') ? [sql`'__typename', ${type}::text`] : [];
}

function related(read: Relation & Field, alias: Sql, view: View<object>, inner: Sql, target: View<object>): Sql | null {
  if (read.key === null) return null;
  const own = rowOf<Record<string, unknown>>(view.table, alias);
  const others = rowOf<Record<string, unknown>>(target.table, inner);
  return read.is === 'one' ? sql`${inner}.id = ${own[read.key]}` : sql`${others[read.key]} = ${alias}.id`;
}

/** A part reached from its whole, or the whole from a part: seen already, so asking again would only cost. */
function reachedVisibly(read: Relation & Field, view: View<object>, target: View<object>): boolean {
  const [part, whole] = read.is === 'one' ? [view, target] : [target, view];
  const rule = part.visibleTo;
  return rule instanceof Part && rule.whole === whole && rule.key === read.key;
}

/** The id breaks ties in the direction of the last key, so that one index serves both. */
function ordered(view: View<object>, alias: Sql, order: readonly string[]): Sql {
  const row = rowOf<Record<string, unknown>>(view.table, alias);
  const keys = order.map((name) => (name.startsWith('-') ? sql`${row[name.slice(1)]} desc` : sql`${row[name]}`));
  const tie = order.at(-1)?.startsWith('-') ? sql`${alias}.id desc` : sql`${alias}.id`;
  return sql`order by ${join([...keys, tie], ', ')}`;
}
