import type { GraphQLResolveInfo } from 'graphql';
import { planQuery, planRow, type Root, type RootField } from './planner.js';
import { selected, shortKey, type Operation } from './selection.js';
import type { Statement } from './sql.js';
import type { Reading, View } from './view.js';

const roots = new Map<string, Root>();

/** Says how fields of Query are read. @throws for a field that is read already. */
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
  const operation = operationOf(info);
  const fields: RootField[] = [];
  for (const field of selected(operation, info.schema.getQueryType()!, [info.operation.selectionSet]).values()) {
    const root = roots.get(field.name);
    if (root) fields.push({ root, field });
  }
  return planQuery(operation, fields, reading);
}

/** The statement for what was selected of the row that a mutation returns. */
export function plannedRow(info: GraphQLResolveInfo, view: View<object>, id: string, reading: Reading): Statement {
  const sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  return planRow(operationOf(info), view, id, sets, reading);
}

/** Where the value of a field stands in what a statement built. */
export function keyIn({ parentType, fieldName, path }: GraphQLResolveInfo): string {
  const takesArguments = parentType.getFields()[fieldName]!.args.length > 0;
  return shortKey(takesArguments ? String(path.key) : fieldName);
}

/** The resolver of every field of a view that takes arguments: aliases of it hold different values. */
export function readArgued(source: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): unknown {
  return source[keyIn(info)];
}

function operationOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Operation {
  return { schema, fragments, variables: variableValues };
}
