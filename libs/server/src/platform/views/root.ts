import type { Row } from '../sql/columns.js';
import type { Sql } from '../sql/sql.js';
import type { Selected } from './selection.js';
import type { FieldReading, PageOrder, View } from './view.js';

/** What GraphQL shows of a field of Query. */
interface Shown {
  readonly type: () => object;
  readonly nullable: boolean;
  readonly description: string;
  readonly args: (new () => object) | undefined;
  /** Whether it needs no session; the view decides what is visible without one. */
  readonly isForAnyone: boolean;
}

export type RootWhere = (row: Row<object>, reading: FieldReading) => Sql;

/** A field of Query, and how it is read. */
export type Root = Shown & { readonly view: View<object> } & (
    | { readonly is: 'one'; readonly where: RootWhere | undefined }
    | { readonly is: 'many'; readonly where: RootWhere | undefined; readonly order: readonly string[] }
    | {
        readonly is: 'page';
        readonly where: RootWhere | undefined;
        readonly orders: Readonly<Record<string, PageOrder<object>>>;
        readonly few: boolean;
      }
    /** Rows of a derived view, from a statement that enforces visibility itself. */
    | { readonly is: 'rows'; readonly most: number; readonly sql: (reading: FieldReading) => Sql }
  );

/** One field of Query as requested, with the way to read it. */
export interface RootField {
  readonly root: Root;
  readonly field: Selected;
}
