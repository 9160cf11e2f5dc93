import type { EventSubject } from '@followthrough/domain/events/event-kind';
import type { DayTime } from '@followthrough/domain/past-day';
import type { Voice } from '@followthrough/domain/vocabulary';
import type { BoundReader } from './reader.js';
import type { EntityClass, Row, Table } from '../sql/columns.js';
import type { AnswerSize } from '../sql/answer-size.js';
import { always, never, type Bound, type Sql } from '../sql/sql.js';

/** What a view may use besides the row: who reads, and when. `today` is a day, `now` an instant. */
export interface Reading {
  readonly reader: BoundReader;
  readonly today: Bound;
  readonly now: Bound;
  /** Whose judgement of delivery is shown. */
  readonly voice: Voice;
  /** The past day that is read; null for the current state. `today` is then that day. */
  readonly asAt: AsAt | null;
  /** The key with which the deployment encrypts cursors. */
  readonly cursorKey: Bound;
  /** The size estimate that everything planned for the request adds to. */
  readonly size: AnswerSize;
}

/** A past day as a request asks for it; whether there is such a day, and such a time, is said where it is read. */
export interface AskedDay {
  readonly day: string;
  readonly by: string;
}

/** A past day, as it had been recorded, or as it is known today to have been. */
export interface AsAt {
  readonly by: DayTime;
  readonly day: Bound;
  /** Its last instant. */
  readonly until: Bound;
  /** The database’s own views, by name, each as a statement over tables. */
  readonly derived: ReadonlyMap<string, string>;
}

export interface FieldReading<A = unknown> extends Reading {
  /** The arguments of the field, as GraphQL coerced them. */
  readonly args: Readonly<A>;
  /** The arguments of the root field, within rows that have no table. */
  readonly within?: unknown;
}

/** A row of another table that belongs to a row: joined once, however many fields use it. */
export type Beside<E extends object> = (row: Row<E>, reading: Reading) => Sql;

/** What a computed value may use besides, and the condition of a list, which is about the rows of the list. */
export interface ComputeReading extends FieldReading {
  /** The row that belongs to this one; all columns are null if there is none. */
  readonly beside: <E extends object>(row: Beside<E>) => Sql;
}

export interface PageOrder<T extends object, A = unknown> {
  /** Never null: keyset pagination cannot continue after a null. */
  readonly by: (row: Row<T>, reading: FieldReading<A>) => Sql;
  /** Its PostgreSQL type, for decoding a cursor. */
  readonly type: string;
  readonly descending?: boolean;
  /** For a text that is expensive to compute, ascending: how to choose the rows it is computed for; null if for all. */
  readonly shortlist?: (row: Row<T>, reading: FieldReading<A>) => Shortlist | null;
}

/**
 * Which of many rows are compared in detail, cheap to compute: the smallest `nearness`, then the latest. The others follow,
 * the latest first.
 */
export interface Shortlist {
  readonly nearness: Sql;
  /** A time. */
  readonly latest: Sql;
}

/** Where to begin if few of many rows belong to a page. */
export interface Shortcut {
  /** Whether they are few: about the row that the page belongs to, never about its own rows. */
  readonly isShort: Sql;
  /** Selects the ids of all its rows, and possibly of others. */
  readonly ids: Sql;
}

export type ShortcutOf = (row: Row<object>, reading: FieldReading) => Shortcut | undefined;

/**
 * Selects the `id` of all rows of a page on a past day, and as "_key" their place in the requested order, where that is cheaper
 * for the pages of many rows together than for each.
 */
export type FoundOf = (row: Row<object>, reading: FieldReading, keyOf: (target: Row<object>) => Sql) => Sql;

/** Converts a value to its final form where PostgreSQL cannot. */
export type Open = (value: unknown) => unknown;

/** How one field of a type is read. */
export type Field =
  | { readonly is: 'column'; readonly bytes: number; readonly open?: Open | undefined }
  | { readonly is: 'computed'; readonly sql: ComputeValue; readonly open?: Open | undefined }
  | { readonly is: 'rows'; readonly view: () => View<object>; readonly sql: Compute }
  | ({ readonly is: 'one' | 'first' | 'many' } & Relation)
  | ({
      readonly is: 'page';
      readonly orders: Readonly<Record<string, PageOrder<object>>>;
      readonly count?: Compute | undefined;
      readonly shortcut?: ShortcutOf | undefined;
      readonly found?: FoundOf | undefined;
    } & Relation);

export interface Relation {
  readonly view: () => View<object>;
  /**
   * The property with the key: of this row for `one`, of the target for the others; null if `where` is the whole
   * condition.
   */
  readonly key: string | null;
  readonly order: readonly string[];
  readonly where?: ((target: Row<object>, row: Row<object>, reading: ComputeReading) => Sql) | undefined;
}

export type Compute<E extends object = object> = (row: Row<E>, reading: FieldReading) => Sql;
export type ComputeValue<E extends object = object> = (row: Row<E>, reading: ComputeReading) => Sql;

type Rule<E extends object> = (row: Row<E>, reader: BoundReader) => Sql;

/**
 * Visible when the row it belongs to is, and only if its own rule, if it has one, allows that too. It leads only to other
 * parts of the same row.
 */
export class Part {
  constructor(
    readonly whole: View<object>,
    readonly key: string,
    readonly also: Rule<object> | null,
  ) {}
}

export function partOf<E extends object, T extends object>(
  whole: View<T>,
  key: keyof E & string,
  also: Rule<E> | null = null,
): Part {
  return new Part(whole as View<object>, key, also as Rule<object> | null);
}

export type VisibleTo<E extends object> = Rule<E> | Part;

/** All signed-in users can see every row. */
export const signedIn = (_: unknown, reader: BoundReader): Sql => (reader.isSignedIn ? always : never);

/** How a GraphQL type is read: its table, its fields, and who may see a row. */
export class View<E extends object> {
  /** The GraphQL type. */
  readonly name: string;
  readonly fields = new Map<string, Field>();
  readonly #seenThrough = new Map<View<object>, string>();

  constructor(
    readonly entity: EntityClass<E>,
    readonly table: Table,
    readonly visibleTo: VisibleTo<E>,
    /** The subject type of a row in events, if there are events about it. */
    readonly subject: EventSubject | null = null,
  ) {
    this.name = entity.name;
  }

  /**
   * A row is visible to every reader of a row of `other` that has its id in `key`. Its `visibleTo` must allow that too.
   */
  seenThrough(other: View<object>, key: string): void {
    this.#seenThrough.set(other, key);
  }

  isSeenThrough(other: View<object>, key: string): boolean {
    return this.#seenThrough.get(other) === key;
  }
}
