import type { EventSubject } from '@followthrough/domain/events/event-kind';
import type { Voice } from '@followthrough/domain/vocabulary';
import type { BoundReader } from './reader.js';
import { tableOf, type EntityClass, type Row, type Table } from '../sql/columns.js';
import { connectionOf } from '../schema/connection.js';
import { show, type Shown } from '../schema/show.js';
import type { AnswerSize } from '../sql/answer-size.js';
import { always, never, type Bound, type Sql } from '../sql/sql.js';

/** What a view may ask besides the row: who reads, and when. `today` is a day, `now` an instant. */
export interface Reading {
  readonly reader: BoundReader;
  readonly today: Bound;
  readonly now: Bound;
  /** Whose judgement of delivery counts. */
  readonly voice: Voice;
  /** The instant that is read as it stood then; null for what holds. */
  readonly asAt: Bound | null;
  /** With which the deployment seals its cursors. */
  readonly cursorKey: Bound;
  /** What everything planned for the same request adds to. */
  readonly size: AnswerSize;
}

export interface FieldReading<A = unknown> extends Reading {
  /** The arguments of the field, as GraphQL coerced them. */
  readonly args: Readonly<A>;
  /** The arguments of the field of Query, within rows of no table. */
  readonly within?: unknown;
}

/** The one row of another table that goes with a row: joined once, however many fields are read from it. */
export type Beside<E extends object> = (row: Row<E>, reading: Reading) => Sql;

/** What a computed value may ask besides. */
interface ComputeReading extends FieldReading {
  /** Names the row that goes with this one; all null where there is none. */
  readonly beside: <E extends object>(row: Beside<E>) => Sql;
}

type ViewOf<T extends object> = View<T> | (() => View<T>);
type Key<E> = keyof E & string;
/** `name` ascending, `-name` descending; the id always breaks ties. */
type Order<E> = Key<E> | `-${Key<E>}`;

interface Choice<T extends object, E extends object> {
  readonly order?: Order<T> | readonly Order<T>[];
  readonly where?: ((target: Row<T>, row: Row<E>, reading: FieldReading) => Sql) | undefined;
}

export interface PageOrder<T extends object, A = unknown> {
  /** Never null: a keyset cannot step over a null. */
  readonly by: (row: Row<T>, reading: FieldReading<A>) => Sql;
  /** PostgreSQL's type of it, to read a cursor back. */
  readonly type: string;
  readonly descending?: boolean;
}

export interface Paging<T extends object, E extends object = T, A = unknown> {
  /** The first is the default; `orderBy` names another. */
  readonly orders: Readonly<Record<string, PageOrder<T, A>>>;
  readonly where?: (target: Row<T>, row: Row<E>, reading: FieldReading<A>) => Sql;
  /** A cheaper way to count all that the row has, as a value, where there is one; it says itself who sees them. */
  readonly count?: (row: Row<E>, reading: FieldReading<A>) => Sql;
}

/** Brings what PostgreSQL built of a value into its final form, where PostgreSQL cannot. */
type Open = (value: unknown) => unknown;

/** How one field of a type is read. */
export type Field =
  | { readonly is: 'column'; readonly bytes: number; readonly open?: Open | undefined }
  | { readonly is: 'computed'; readonly sql: ComputeValue; readonly open?: Open | undefined }
  | { readonly is: 'rows'; readonly view: () => View<object>; readonly sql: Compute }
  | ({ readonly is: 'one' | 'first' | 'many' } & Relation)
  | ({
      readonly is: 'page';
      readonly orders: Paging<object>['orders'];
      readonly count?: Compute | undefined;
    } & Relation);

export interface Relation {
  readonly view: () => View<object>;
  /** The property that holds the key: of this row for `one`, of the target for the others; null where `where` says it all. */
  readonly key: string | null;
  readonly order: readonly string[];
  readonly where?: ((target: Row<object>, row: Row<object>, reading: FieldReading) => Sql) | undefined;
}

type Compute<E extends object = object> = (row: Row<E>, reading: FieldReading) => Sql;
type ComputeValue<E extends object = object> = (row: Row<E>, reading: ComputeReading) => Sql;

interface Fields<E extends object> {
  /** How columns are opened whose final form PostgreSQL cannot build. */
  readonly open?: Readonly<Partial<Record<Key<E>, Open>>>;
  /** The most bytes that a column may hold, for those that hold long texts. */
  readonly bytes?: Readonly<Partial<Record<Key<E>, number>>>;
  /** The row whose id this row holds: `byId`. */
  readonly one?: Readonly<Record<string, Related<E>>>;
  /** The first of the rows that hold this row's id, or the only one, which needs no order: `by`. */
  readonly first?: Readonly<Record<string, Related<E>>>;
  /** At most a hundred of the rows that hold this row's id: `by`. */
  readonly many?: Readonly<Record<string, Related<E>>>;
  /** All of them, a page at a time, as a Relay connection: `pageBy`. */
  readonly page?: Readonly<Record<string, RelatedPage<E>>>;
  readonly computed?: Readonly<Record<string, Computed<E>>>;
  /** Rows of no table: `rowsOf`. */
  readonly rows?: Readonly<Record<string, RelatedRows<E>>>;
}

declare const of: unique symbol;
interface Related<E extends object> extends Relation {
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly [of]?: (row: E) => void;
}
interface RelatedPage<E extends object> extends Related<E> {
  readonly orders: Paging<object>['orders'];
  readonly count?: Compute | undefined;
  readonly args: new () => object;
}
interface Computed<E extends object> {
  readonly shown: Shown;
  readonly sql: ComputeValue<E>;
  readonly open: Open | undefined;
}
interface RelatedRows<E extends object> {
  readonly description: string;
  readonly view: () => View<object>;
  readonly sql: Compute<E>;
}

/** The row of `target` whose id is in this row's `key`. `required` where every reader of this row sees that one too. */
export function byId<E extends object, T extends object>(
  target: ViewOf<T>,
  key: Key<E>,
  description: string,
  { required }: { readonly required?: boolean } = {},
): Related<E> {
  return { ...relation<E, T>(target, key, {}), description, required };
}

/** The rows of `target` that hold this row's id in `key`; with null, those that `where` chooses. */
export function by<E extends object, T extends object>(
  target: ViewOf<T>,
  key: Key<T> | null,
  description: string,
  choice: Choice<T, E> = {},
): Related<E> {
  return { ...relation<E, T>(target, key, choice), description };
}

/** The same, a page at a time. `args` extends `PageArgs`. */
export function pageBy<E extends object, T extends object, A extends object = object>(
  target: ViewOf<T>,
  key: Key<T> | null,
  description: string,
  { args, orders, where, count }: Paging<T, E, A> & { readonly args: new () => A },
): RelatedPage<E> {
  const choice = { where: where as Choice<T, E>['where'] };
  return {
    ...relation<E, T>(target, key, choice),
    description,
    args,
    orders: orders as unknown as Paging<object>['orders'],
    count: count as unknown as Compute | undefined,
  };
}

/** A value that PostgreSQL works out. `type` is what GraphQL shows: `() => Int`, `() => [String]`. Null where `nullable`. */
export function computed<E extends object>(
  type: () => unknown,
  description: string,
  sql: ComputeValue<E>,
  {
    nullable = false,
    args,
    open,
  }: { readonly nullable?: boolean; readonly args?: new () => object; readonly open?: Open } = {},
): Computed<E> {
  return { shown: { type, description, nullable, args }, sql, open };
}

/** Rows of a derived view, from a statement that carries its own visibility and order. */
export function rowsOf<E extends object, T extends object>(
  target: ViewOf<T>,
  description: string,
  sql: Compute<E>,
): RelatedRows<E> {
  return { description, view: viewIn(target), sql };
}

function relation<E extends object, T extends object>(
  target: ViewOf<T>,
  key: string | null,
  { order = [], where }: Choice<T, E>,
): Relation {
  return {
    view: viewIn(target),
    key,
    order: [order].flat(),
    where: where as unknown as Relation['where'],
  };
}

function viewIn<T extends object>(target: ViewOf<T>): () => View<object> {
  return () => (typeof target === 'function' ? target() : target) as unknown as View<object>;
}

/** Visible exactly where the row it belongs to is. It leads to other parts of the same row only. */
export class Part {
  constructor(
    readonly whole: View<object>,
    readonly key: string,
  ) {}
}

export function partOf<E extends object, T extends object>(whole: View<T>, key: Key<E>): Part {
  return new Part(whole as View<object>, key);
}

type VisibleTo<E extends object> = ((row: Row<E>, reader: BoundReader) => Sql) | Part;

/** Everyone who is signed in sees every row. */
export const signedIn = (_: unknown, reader: BoundReader): Sql => (reader.isSignedIn ? always : never);

/** How a GraphQL type is read, once and for all: its table, its fields, and who may see a row. */
export class View<E extends object> {
  /** The GraphQL type. */
  readonly name: string;
  readonly fields = new Map<string, Field>();
  readonly #seenThrough = new Map<View<object>, string>();

  constructor(
    readonly entity: EntityClass<E>,
    readonly table: Table,
    readonly visibleTo: VisibleTo<E>,
    /** What events call a row of it, where there are events about it. */
    readonly subject: EventSubject | null = null,
  ) {
    this.name = entity.name;
  }

  /** A row is seen by whoever sees a row of `other` that has its id in `key`. Its `visibleTo` has to say so, too. */
  seenThrough(other: View<object>, key: string): void {
    this.#seenThrough.set(other, key);
  }

  isSeenThrough(other: View<object>, key: string): boolean {
    return this.#seenThrough.get(other) === key;
  }
}

const views = new Map<string, View<object>>();

/**
 * Without `visibleTo` it does not compile. Columns are read under their own names, where the class shows them; a field of
 * another sort with a column's name hides the column.
 */
export function view<E extends object>(
  entity: EntityClass<E>,
  {
    visibleTo,
    subject,
    ...fields
  }: Fields<E> & { readonly visibleTo: VisibleTo<E>; readonly subject?: EventSubject | undefined },
): View<E> {
  return keep(new View(entity, tableOf(entity), visibleTo, subject), fields);
}

/**
 * A type whose rows are in no table: a statement makes them, which carries its own visibility, and its columns have the
 * names of `fields`.
 */
export function derived<E extends object>(
  entity: EntityClass<E>,
  { fields, ...more }: Fields<E> & { readonly fields: readonly Key<E>[] },
): View<E> {
  const columns = new Map(fields.map((name) => [name, { property: name, name, type: '' }]));
  return keep(new View(entity, { name: 'derived', columns }, () => always), more);
}

function keep<E extends object>(made: View<E>, fields: Fields<E>): View<E> {
  if (views.has(made.name)) throw new Error(`${made.name} has a view already.`);
  views.set(made.name, made as View<object>);
  extend(made, fields);
  const { bytes = {}, open = {} } = fields as { bytes?: Record<string, number>; open?: Record<string, Open> };
  for (const name of made.table.columns.keys()) {
    if (!made.fields.has(name)) made.fields.set(name, { is: 'column', bytes: bytes[name] ?? 0, open: open[name] });
  }
  return made;
}

/** A later feature adds fields to an earlier type. @throws for a field that exists, unless as a column. */
export function extend<E extends object>(target: View<E>, fields: Fields<E>): void {
  const add = (name: string, field: Field): void => {
    if ((target.fields.get(name)?.is ?? 'column') !== 'column')
      throw new Error(`${target.name}.${name} is read already.`);
    target.fields.set(name, field);
  };
  for (const is of ['one', 'first', 'many'] as const) {
    for (const [name, { required = false, description, ...related }] of Object.entries(fields[is] ?? {})) {
      add(name, { is, ...related });
      const type = () => (is === 'many' ? [related.view().entity] : related.view().entity);
      show(target.entity, name, { type, description, nullable: is !== 'many' && !required });
    }
  }
  for (const [name, { description, args, ...related }] of Object.entries(fields.page ?? {})) {
    add(name, { is: 'page', ...related });
    const connection = connectionOf(related.view().entity);
    show(target.entity, name, { type: () => connection, description, nullable: false, args });
  }
  for (const [name, { shown, sql, open }] of Object.entries(fields.computed ?? {})) {
    add(name, { is: 'computed', sql: sql as unknown as ComputeValue, open });
    show(target.entity, name, shown);
  }
  for (const [name, { description, view: rows, sql }] of Object.entries(fields.rows ?? {})) {
    add(name, { is: 'rows', view: rows, sql: sql as unknown as Compute });
    show(target.entity, name, { type: () => [rows().entity], description, nullable: false });
  }
}

export function allViews(): ReadonlyMap<string, View<object>> {
  return views;
}

/** The view of an entity. @throws when it has none. */
export function viewOf<E extends object>(entity: EntityClass<E>): View<E> {
  const found = views.get(entity.name);
  if (found?.entity !== entity) throw new Error(`${entity.name} has no view.`);
  return found as unknown as View<E>;
}
