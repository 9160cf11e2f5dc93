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

/** Declares fields of Query; no resolver is needed. @throws if a field is already declared. */
export function reads(fields: Readonly<Record<string, Root>>): void {
  for (const [name, root] of Object.entries(fields)) {
    if (roots.has(name)) throw new Error(`Query.${name} is read already.`);
    roots.set(name, root);
  }
}

export function allReads(): ReadonlyMap<string, Root> {
  return roots;
}

/** One statement for all fields of a query that views read. It returns no row if `condition` is false. */
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

/** The same for the executor, which asks field by field. */
export function plannedQuery(info: GraphQLResolveInfo, reading: Reading): Plan {
  return planned(operationOf(info), info.operation.selectionSet, reading);
}

/** The statement for the selection on the row that a mutation returns. */
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

/** The row for which `where` is true, or null, for missing and hidden rows alike. `required` if there always is one. */
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
  /** Whether `where` selects few rows, which are best read once for both counting and sorting. */
  readonly few?: boolean;
}

/** All rows for which `where` is true, one page at a time. */
export function page<E extends object, A extends object>(
  view: View<E>,
  description: string,
  { orders, few = false, ...choosing }: Paging<E, A>,
): Root {
  // Created immediately: a type first created while the schema is built comes too late to be part of it.
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

/** At most `most` rows of a derived view. The statement enforces visibility and order itself. */
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
