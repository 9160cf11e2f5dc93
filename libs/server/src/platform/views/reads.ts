import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { planQuery, planRow, type Root, type RootField } from './planner.js';
import { fieldKey, selected, type Operation } from './selection.js';
import type { Row } from '../sql/columns.js';
import type { Plan, Sql, Statement } from '../sql/sql.js';
import type { FieldReading, PageOrder, Reading, View } from './view.js';

const roots = new Map<string, Root>();

/**
 * Says how fields of Query are read, and all of it: their resolvers may be passed by. @throws for a field that is read
 * already.
 */
export function reads(fields: Readonly<Record<string, Root>>): void {
  for (const [name, root] of Object.entries(fields)) {
    if (roots.has(name)) throw new Error(`Query.${name} is read already.`);
    roots.set(name, root);
  }
}

export function allReads(): ReadonlyMap<string, Root> {
  return roots;
}

/** One statement for all fields of a query that are read by views. */
export function plannedQuery(info: GraphQLResolveInfo, reading: Reading): Statement {
  return planned(operationOf(info), info.operation.selectionSet, reading).statement();
}

/** The same for an operation that was not handed on by an executor. */
export function planned(operation: Operation, selection: SelectionSetNode, reading: Reading): Plan {
  const fields: RootField[] = [];
  for (const field of selected(operation, operation.schema.getQueryType()!, [selection]).values()) {
    const root = roots.get(field.name);
    if (root) fields.push({ root, field });
  }
  return planQuery(operation, fields, reading);
}

/** The statement for what was selected of the row that a mutation returns. */
export function plannedRow(info: GraphQLResolveInfo, view: View<object>, id: string, reading: Reading): Statement {
  const sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  return planRow(operationOf(info), view, id, sets, reading).statement();
}

/** Where the value of a field stands in what a statement built. */
export function keyIn({ parentType, fieldName, path }: GraphQLResolveInfo): string {
  return fieldKey(parentType.getFields()[fieldName]!, String(path.key));
}

/** The resolver of every field of a view that takes arguments: aliases of it hold different values. */
export function readArgued(source: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): unknown {
  return source[keyIn(info)];
}

function operationOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Operation {
  return { schema, fragments, variables: variableValues, isAnswer: false };
}

type Where<E extends object> = (row: Row<E>, reading: FieldReading) => Sql;

/** The row of which `where` is true, or null: missing and hidden alike. */
export function one<E extends object>(view: View<E>, where: Where<E>): Root {
  return { is: 'one', view: view as unknown as View<object>, where: where as unknown as Where<object> };
}

/** At most a hundred rows, in this order. */
export function many<E extends object>(view: View<E>, order: readonly string[], where?: Where<E>): Root {
  return { is: 'many', view: view as unknown as View<object>, order, where: where as unknown as Where<object> };
}

/** All rows of which `where` is true, a page at a time. */
export function page<E extends object>(
  view: View<E>,
  { orders, where }: { readonly orders: Readonly<Record<string, PageOrder<E>>>; readonly where?: Where<E> },
): Root {
  return {
    is: 'page',
    view: view as unknown as View<object>,
    orders: orders as unknown as Record<string, PageOrder<object>>,
    where: where as unknown as Where<object>,
  };
}

/** Rows of no table, such as counts. The statement says itself who sees them. */
export function rows(select: (reading: FieldReading) => Sql): Root {
  return { is: 'rows', sql: select };
}
