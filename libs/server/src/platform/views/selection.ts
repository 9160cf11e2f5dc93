import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  TypeNameMetaFieldDef,
  isAbstractType,
  isObjectType,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What a client sent, parsed and coerced. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether the JSON is the answer itself, with its keys and `__typename`, and no executor comes after. */
  readonly isAnswer: boolean;
}

/** One field of an object type as it was asked for, all its occurrences merged. */
export interface Selected {
  /** Under which key its value stands in the JSON that PostgreSQL builds. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Under how many names an executor answers it. */
  readonly times: number;
  readonly selections: readonly SelectionSetNode[];
}

/**
 * Merges what was selected of an object type (GraphQL 6.3.2, CollectFields).
 * For an executor, a field without arguments is keyed by its name, since aliases of it hold the same, and one with
 * arguments by its response key, where `readArgued` finds it. In an answer each has its response key.
 */
export function selected(
  operation: Operation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, Selected> {
  const found = new Map<string, Found>();
  const fields = type.getFields();

  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(operation, node)) continue;
      if (node.kind === 'Field') {
        const isTypename = node.name.value === '__typename';
        if (isTypename && !operation.isAnswer) continue; // the executor knows it
        const field = isTypename ? TypeNameMetaFieldDef : fields[node.name.value]!;
        const answeredAs = (node.alias ?? node.name).value;
        const key = operation.isAnswer ? answeredAs : fieldKey(field, answeredAs);
        const entry = found.get(key) ?? { node, field, sets: [], names: new Set() };
        entry.names.add(answeredAs);
        if (node.selectionSet) entry.sets.push(node.selectionSet);
        found.set(key, entry);
      } else {
        const fragment = node.kind === 'FragmentSpread' ? operation.fragments[node.name.value] : node;
        if (fragment && applies(operation.schema, type, fragment)) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);

  const merged = new Map<string, Selected>();
  for (const [key, { node, field, sets: selections, names }] of found) {
    const args = field.args.length > 0 ? getArgumentValues(field, node, operation.variables) : {};
    merged.set(key, { key, name: field.name, args, times: names.size, selections });
  }
  return merged;
}

interface Found {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly sets: SelectionSetNode[];
  readonly names: Set<string>;
}

/**
 * The key of a field's value, for an executor. A field without arguments is keyed by its name; one with arguments by its
 * response key, marked with a character that no name has, so that an alias never meets another field's name.
 */
export function fieldKey({ name, args }: GraphQLField<unknown, unknown>, responseKey: string): string {
  return args.length === 0 ? name : `(${responseKey}`;
}

/** @throws where the schema has no object type of this name. */
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
