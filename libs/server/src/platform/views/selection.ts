import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** The operation as the client sent it, parsed and coerced. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One selected field of an object type, with all its occurrences merged. */
export interface Selected {
  /** Its response key, under which PostgreSQL stores its value in the JSON. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selections: readonly SelectionSetNode[];
}

interface Found {
  readonly node: FieldNode;
  readonly sets: SelectionSetNode[];
}

/** Merges the selected fields of an object type (GraphQL 6.3.2, CollectFields), in the order requested. */
export function selected(
  operation: Operation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly Selected[] {
  const found = new Map<string, Found>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(operation, node)) continue;
      if (node.kind === 'Field') {
        const key = (node.alias ?? node.name).value;
        const entry = found.get(key) ?? { node, sets: [] };
        if (node.selectionSet) entry.sets.push(node.selectionSet);
        found.set(key, entry);
      } else {
        const fragment = node.kind === 'FragmentSpread' ? operation.fragments[node.name.value] : node;
        if (fragment && applies(operation.schema, type, fragment)) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);

  const fields = type.getFields();
  return [...found].map(([key, { node, sets: selections }]) => {
    const field = fields[node.name.value];
    const args = field && field.args.length > 0 ? getArgumentValues(field, node, operation.variables) : {};
    return { key, name: node.name.value, args, selections };
  });
}

/** @throws if the schema has no object type of this name. */
export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}.`);
  return type;
}

function isIncluded({ variables }: Operation, node: SelectionSetNode['selections'][number]): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { typeCondition }: Pick<Partial<FragmentDefinitionNode>, 'typeCondition'>,
): boolean {
  if (!typeCondition) return true;
  const condition = typeFromAST(schema, typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
