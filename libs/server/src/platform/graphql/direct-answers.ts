import { limits } from '@followthrough/domain/limits';
import {
  getOperationAST,
  getVariableValues,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../changes/context.js';
import type { Authenticator } from '../http/authenticator.js';
import type { Database } from '../sql/database.js';
import { opened } from '../views/opened.js';
import { Plans } from '../views/plans.js';
import { allReads, planned } from '../views/reads.js';
import { operationName, type Asked } from './asked.js';
import { isRead } from './field-reading.js';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** A document that Mercurius has validated. */
interface Known {
  /** Short, so that a plan is found quickly. */
  readonly id: number;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** The number of root fields that it runs. */
  readonly operations: number;
  /** Whether views answer all of it. */
  readonly isReadByViews: boolean;
}

/**
 * Sends the JSON that PostgreSQL built unchanged, where it is the whole answer, without parsing and serialising it
 * again. Mercurius parses and validates a document the first time; from the second time on it is answered here, and
 * from the third its plan is cached.
 */
export class DirectAnswers {
  readonly #known = new Map<string, Known>();
  readonly #plans = new Plans();
  #learned = 0;

  constructor(
    private readonly database: Database,
    private readonly authenticator: Authenticator,
    private readonly kept: number,
  ) {}

  /** The document, if Mercurius has already run it. */
  known({ query }: Asked): Known | null {
    const known = this.#known.get(query);
    if (!known) return null;
    this.#known.delete(query);
    this.#known.set(query, known);
    return known;
  }

  /** Remembers a valid document; null if it does not contain the named operation. */
  learn(schema: GraphQLSchema, asked: Asked, document: DocumentNode): Known | null {
    const known = this.known(asked) ?? knownFrom(schema, document, operationName(asked), (this.#learned += 1));
    if (known && asked.query.length <= limits.queryKept) this.#known.set(asked.query, known);
    if (this.#known.size > this.kept) this.#known.delete(this.#known.keys().next().value!);
    return known;
  }

  /**
   * @returns the JSON of the answer, or null if the request must go through Mercurius: above all if the session in
   * `ctx`, which may come from the cache, no longer has the same rights.
   */
  async answer(schema: GraphQLSchema, known: Known, asked: Asked, ctx: Context): Promise<string | null> {
    if (!known.isReadByViews) return null;
    const statement = this.#plans.statement(
      `${known.id} ${JSON.stringify(asked.variables)}`,
      ctx.reading(),
      (reading) => {
        const variables = variablesOf(schema, known, asked.variables);
        const operation = variables && { schema, fragments: known.fragments, variables };
        if (!operation) return null;
        const isReader = this.authenticator.isStill(reading.reader, reading.now);
        return planned(operation, known.operation.selectionSet, reading, isReader);
      },
    );
    const built = statement && (await this.database.jsonText(statement, ctx.whose));
    if (!built || statement.closed.length === 0) return built;
    return JSON.stringify(opened(JSON.parse(built) as object, statement));
  }
}

function knownFrom(schema: GraphQLSchema, document: DocumentNode, name: string | null, id: number): Known | null {
  const operation = getOperationAST(document, name);
  if (!operation) return null;
  const definitions = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
  const fragments = Object.fromEntries(definitions.map((fragment) => [fragment.name.value, fragment]));
  return {
    id,
    operation,
    fragments,
    operations: fieldsOf(operation.selectionSet, fragments),
    isReadByViews: operation.operation === 'query' && isReadByViews(schema, document),
  };
}

function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): number {
  let fields = 0;
  for (const node of selections) {
    if (node.kind === 'Field') fields += 1;
    else if (node.kind === 'InlineFragment') fields += fieldsOf(node.selectionSet, fragments);
    else fields += fieldsOf(fragments[node.name.value]!.selectionSet, fragments);
  }
  return fields;
}

/** Whether views read every field. */
function isReadByViews(schema: GraphQLSchema, document: DocumentNode): boolean {
  const info = new TypeInfo(schema);
  let all = true;
  const enter = (node: FieldNode) => {
    all &&= isReadByView(schema, info.getParentType()!, info.getFieldDef()!, node);
  };
  visit(document, visitWithTypeInfo(info, { Field: { enter } }));
  return all;
}

function isReadByView(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  { name }: FieldNode,
): boolean {
  return type === schema.getQueryType() ? allReads().has(name.value) : name.value === '__typename' || isRead(field);
}

function variablesOf(schema: GraphQLSchema, { operation }: Known, given: unknown): Record<string, unknown> | null {
  const values = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  return getVariableValues(schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 }).coerced ?? null;
}
