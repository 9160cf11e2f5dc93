import { limits } from '@followthrough/domain/limits';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { connectionOf } from '../schema/connection.js';
import type { Row } from '../sql/columns.js';
import { planQuery, planRow } from './planner.js';
import type { Root, RootField, RootWhere } from './root.js';
import { selected, type Operation } from './selection.js';
import { always, type Plan, type Sql } from '../sql/sql.js';
import type { FieldReading, PageOrder, Reading, View } from './view.js';

const roots = new Map<string, Root>();

/** Declares fields of Query, once and for all: there is no resolver to write. @throws for a field that is read already. */
export function reads(fields: Readonly<Record<string, Root>>): void {
  for (const [name, root] of Object.entries(fields)) {
    if (roots.has(name)) throw new Error(`Query.${name} is read already.`);
    roots.set(name, root);
  }
}

export function allReads(): ReadonlyMap<string, Root> {
  return roots;
}

/** One statement for all fields of a query that are read by views. It answers no row where `condition` does not hold. */
export function planned(
  operation: Operation,
  selection: SelectionSetNode,
  reading: Reading,
  condition: Sql = always,
): Plan {
  const fields: RootField[] = [];
  for (const field of selected(operation, operation.schema.getQueryType()!, [selection])) {
    const root = roots.get(field.name);
    if (root) fields.push({ root, field });
  }
  return planQuery(operation, fields, reading, condition);
}

/** The same for an executor that asks for a field of it. */
export function plannedQuery(info: GraphQLResolveInfo, reading: Reading): Plan {
  return planned(operationOf(info), info.operation.selectionSet, reading);
}

/** The statement for what was selected of the row that a mutation returns. */
export function plannedRow(info: GraphQLResolveInfo, view: View<object>, id: string, reading: Reading): Plan {
  const sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  return planRow(operationOf(info), view, id, sets, reading);
}

function operationOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Operation {
  return { schema, fragments, variables: variableValues };
}

interface Asking<A extends object> {
  readonly args?: new () => A;
  readonly isForAnyone?: boolean;
}

interface Choosing<E extends object, A extends object> extends Asking<A> {
  readonly where?: (row: Row<E>, reading: FieldReading<A>) => Sql;
}

/** The row of which `where` is true, or null: missing and hidden alike. `required` where there always is one. */
export function one<E extends object, A extends object>(
  view: View<E>,
  description: string,
  { required = false, ...choosing }: Choosing<E, A> & { readonly required?: boolean },
): Root {
  return { is: 'one', ...of(view, description, choosing), type: () => view.entity, nullable: !required };
}

/** At most a hundred rows, in this order. */
export function many<E extends object, A extends object>(
  view: View<E>,
  description: string,
  { order, ...choosing }: Choosing<E, A> & { readonly order: readonly string[] },
): Root {
  return { is: 'many', ...of(view, description, choosing), type: () => [view.entity], nullable: false, order };
}

interface Paging<E extends object, A extends object> extends Choosing<E, A> {
  readonly orders: Readonly<Record<string, PageOrder<E, A>>>;
  /** Whether `where` leaves few rows, which are best read once, both to be counted and to be put in order. */
  readonly few?: boolean;
}

/** All rows of which `where` is true, a page at a time. */
export function page<E extends object, A extends object>(
  view: View<E>,
  description: string,
  { orders, few = false, ...choosing }: Paging<E, A>,
): Root {
  // At once: a type that is first made while the schema is built comes too late for it.
  const connection = connectionOf(view.entity);
  return {
    is: 'page',
    ...of(view, description, choosing),
    type: () => connection,
    nullable: false,
    orders: orders as unknown as Readonly<Record<string, PageOrder<object>>>,
    few,
  };
}

/** Rows of a derived view, `most` of them. The statement says itself who sees them, and in which order they come. */
export function rows<E extends object, A extends object>(
  view: View<E>,
  description: string,
  {
    sql,
    most = limits.pageSize,
    ...asking
  }: Asking<A> & { readonly most?: number; readonly sql: (reading: FieldReading<A>) => Sql },
): Root {
  return {
    is: 'rows',
    ...of(view, description, asking),
    type: () => [view.entity],
    nullable: false,
    most,
    sql: sql as unknown as (reading: FieldReading) => Sql,
  };
}

function of<E extends object, A extends object>(view: View<E>, description: string, asking: Choosing<E, A>) {
  return {
    view: view as unknown as View<object>,
    description,
    args: asking.args as (new () => object) | undefined,
    isForAnyone: asking.isForAnyone ?? false,
    where: asking.where as unknown as RootWhere | undefined,
  };
}
