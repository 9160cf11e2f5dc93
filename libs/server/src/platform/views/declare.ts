import type { EventSubject } from '@followthrough/domain/events/event-kind';
import { connectionOf } from '../schema/connection.js';
import { show } from '../schema/show.js';
import { tableOf, type EntityClass } from '../sql/columns.js';
import { always } from '../sql/sql.js';
import type { Computed, Key, Related, RelatedPage, RelatedRows } from './fields.js';
import { View, type Compute, type ComputeValue, type Field, type Open, type VisibleTo } from './view.js';

interface Fields<E extends object> {
  /** How to decode columns that PostgreSQL cannot build in their final form. */
  readonly open?: Readonly<Partial<Record<Key<E>, Open>>>;
  /** The largest size of a column, in bytes, for columns with long texts. */
  readonly bytes?: Readonly<Partial<Record<Key<E>, number>>>;
  /** The row whose id is in this row: `byId`. */
  readonly one?: Readonly<Record<string, Related<E>>>;
  /** The first of the rows that contain this row’s id, or the only one, which needs no order: `by`. */
  readonly first?: Readonly<Record<string, Related<E>>>;
  /** At most a hundred of the rows that contain this row’s id: `by`. */
  readonly many?: Readonly<Record<string, Related<E>>>;
  /** All of them, one page at a time, as a Relay connection: `pageBy`. */
  readonly page?: Readonly<Record<string, RelatedPage<E>>>;
  readonly computed?: Readonly<Record<string, Computed<E>>>;
  /** Rows without a table: `rowsOf`. */
  readonly rows?: Readonly<Record<string, RelatedRows<E>>>;
}

const views = new Map<string, View<object>>();

/**
 * Does not compile without `visibleTo`. Columns are read under their own names if the class shows them; another field
 * with the name of a column hides the column.
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
 * A type whose rows come from a statement instead of a table; the statement enforces visibility, and its columns are
 * named as `fields`.
 */
export function derived<E extends object>(
  entity: EntityClass<E>,
  { fields, ...more }: Fields<E> & { readonly fields: readonly Key<E>[] },
): View<E> {
  const columns = new Map(fields.map((name) => [name, { property: name, name, type: '', isKey: false }]));
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

/** Adds a later feature’s fields to an earlier type. @throws if the field exists, unless as a column. */
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

/** The view of an entity. @throws if it has none. */
export function viewOf<E extends object>(entity: EntityClass<E>): View<E> {
  const found = views.get(entity.name);
  if (found?.entity !== entity) throw new Error(`${entity.name} has no view.`);
  return found as unknown as View<E>;
}
