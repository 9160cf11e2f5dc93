import type { Row } from '../sql/columns.js';
import type { Sql } from '../sql/sql.js';
import type { Shown } from '../schema/show.js';
import type {
  ComputeReading,
  ComputeValue,
  Compute,
  FieldReading,
  Open,
  PageOrder,
  Relation,
  Shortcut,
  FoundOf,
  ShortcutOf,
  View,
} from './view.js';

type ViewOf<T extends object> = View<T> | (() => View<T>);
export type Key<E> = keyof E & string;
/** `name` ascending, `-name` descending; the id always breaks ties. */
type Order<E> = Key<E> | `-${Key<E>}`;

interface Choice<T extends object, E extends object> {
  readonly order?: Order<T> | readonly Order<T>[];
  readonly where?: ((target: Row<T>, row: Row<E>, reading: ComputeReading) => Sql) | undefined;
}

interface Paging<T extends object, E extends object = T, A = unknown> {
  /** The first is the default; `orderBy` selects another. */
  readonly orders: Readonly<Record<string, PageOrder<T, A>>>;
  readonly where?: (target: Row<T>, row: Row<E>, reading: FieldReading<A>) => Sql;
  /** A cheaper way to count the rows, if there is one; it enforces visibility itself. */
  readonly count?: (row: Row<E>, reading: FieldReading<A>) => Sql;
  readonly shortcut?: (row: Row<E>, reading: FieldReading<A>) => Shortcut | undefined;
  /** See `FoundOf`. */
  readonly found?: (row: Row<E>, reading: FieldReading<A>, keyOf: (target: Row<T>) => Sql) => Sql;
}

declare const of: unique symbol;
export interface Related<E extends object> extends Relation {
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly [of]?: (row: E) => void;
}
export interface RelatedPage<E extends object> extends Related<E> {
  readonly orders: Paging<object>['orders'];
  readonly count?: Compute | undefined;
  readonly shortcut?: ShortcutOf | undefined;
  readonly found?: FoundOf | undefined;
  readonly args: new () => object;
}
export interface Computed<E extends object> {
  readonly shown: Shown;
  readonly sql: ComputeValue<E>;
  readonly open: Open | undefined;
}
export interface RelatedRows<E extends object> {
  readonly description: string;
  readonly view: () => View<object>;
  readonly sql: Compute<E>;
}

/** The row of `target` whose id is in `key` of this row. `required` if every reader of this row can see it. */
export function byId<E extends object, T extends object>(
  target: ViewOf<T>,
  key: Key<E>,
  description: string,
  { required }: { readonly required?: boolean } = {},
): Related<E> {
  return { ...relation<E, T>(target, key, {}), description, required };
}

/** The rows of `target` that contain this row’s id in `key`; if `key` is null, the rows selected by `where`. */
export function by<E extends object, T extends object>(
  target: ViewOf<T>,
  key: Key<T> | null,
  description: string,
  choice: Choice<T, E> = {},
): Related<E> {
  return { ...relation<E, T>(target, key, choice), description };
}

/** The same, one page at a time. `args` extends `PageArgs`. */
export function pageBy<E extends object, T extends object, A extends object = object>(
  target: ViewOf<T>,
  key: Key<T> | null,
  description: string,
  { args, orders, where, count, shortcut, found }: Paging<T, E, A> & { readonly args: new () => A },
): RelatedPage<E> {
  const choice = { where: where as Choice<T, E>['where'] };
  return {
    ...relation<E, T>(target, key, choice),
    description,
    args,
    orders: orders as unknown as Paging<object>['orders'],
    count: count as unknown as Compute | undefined,
    shortcut: shortcut as unknown as ShortcutOf | undefined,
    found: found as unknown as FoundOf | undefined,
  };
}

/**
 * A value that PostgreSQL computes. `type` is its GraphQL type: `() => Int`, `() => [String]`. It can be null if
 * `nullable`.
 */
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

/** Rows of a derived view, from a statement that enforces visibility and order itself. */
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
