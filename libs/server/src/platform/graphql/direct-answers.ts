import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { limits } from '@followthrough/domain/limits';
import type { Database } from '../database.js';
import type { Requests } from '../http/requests.js';
import { allReads, planned } from '../views/reads.js';
import { longestKey } from '../views/selection.js';
import { allViews } from '../views/view.js';
import { isRead } from './field-reading.js';
import { withinLimits } from './limits.js';

/** A query that views answer alone, parsed and found valid. */
interface DirectQuery {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Characters of a document that is worth keeping. */
const longestKept = 20_000;

/**
 * Sends what PostgreSQL built as it is, where that is the whole answer: nothing is parsed, walked and written again.
 * Whatever else is asked, and whatever goes wrong, is left to Mercurius, which alone says what is the matter.
 */
export class DirectAnswers {
  readonly #known = new Map<string, DirectQuery | null>();

  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly kept: number,
  ) {}

  /** @returns the answer's JSON, or null where it is not for this to give. @throws what Mercurius then tells. */
  async answer(schema: GraphQLSchema, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const asked = request.body as Asked | null | undefined;
    if (typeof asked?.query !== 'string') return null;
    const query = this.#queryOf(
      schema,
      asked.query,
      typeof asked.operationName === 'string' ? asked.operationName : null,
    );
    const variables = query && variablesOf(schema, query, asked.variables);
    if (!query || !variables) return null;
    const ctx = await this.requests.contextOf(request, reply);
    if (!ctx.reader.viewer) return null;
    const operation = { schema, fragments: query.fragments, variables, isAnswer: true };
    const statement = planned(operation, query.operation.selectionSet, ctx.reading());
    return this.database.jsonText(statement);
  }

  #queryOf(schema: GraphQLSchema, source: string, name: string | null): DirectQuery | null {
    if (source.length > longestKept) return null;
    const key = `${name ?? ''}\n${source}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const query = directQuery(schema, source, name);
    if (this.#known.size >= this.kept) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, query);
    return query;
  }
}

function directQuery(schema: GraphQLSchema, source: string, name: string | null): DirectQuery | null {
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.queryTokens, noLocation: true });
  } catch {
    return null;
  }
  const operation = getOperationAST(document, name);
  if (operation?.operation !== 'query') return null;
  if (validate(schema, document, [...specifiedRules, withinLimits], { maxErrors: 1 }).length > 0) return null;
  if (!isReadByViews(schema, document)) return null;
  const fragments = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
  return { operation, fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])) };
}

/** Whether every field is one that views read, under a key that PostgreSQL can hold. */
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
  { name, alias }: FieldNode,
): boolean {
  if ((alias ?? name).value.length >= longestKey) return false;
  if (type === schema.getQueryType()) return allReads().has(name.value);
  if (/(Connection|Edge|PageInfo)$/.test(type.name)) return !alias;
  return (allViews().has(type.name) || isTypeOfRows(schema, type)) && isRead(field);
}

function isTypeOfRows(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  const fields = schema.getQueryType()!.getFields();
  return [...allReads()].some(([name, { is }]) => is === 'rows' && getNamedType(fields[name]!.type) === type);
}

function variablesOf(
  schema: GraphQLSchema,
  { operation }: DirectQuery,
  given: unknown,
): Record<string, unknown> | null {
  const values = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  return getVariableValues(schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 }).coerced ?? null;
}
