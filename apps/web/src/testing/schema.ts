import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadRefusalWords } from '../features/platform/changes/refusal-words.js';
import {
  buildSchema,
  defaultFieldResolver,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

// As in the browser, where they are loaded before anything can be refused.
await loadRefusalWords();

/** The printed contract; tests run in the folder of the web app. */
export const schema = buildSchema(readFileSync(resolve('../../libs/contract/schema.graphql'), 'utf8'));

// Answers with a problem need only a message; code and parameters only if the test is about them.
for (const problem of schema.getPossibleTypes(schema.getType('Problem') as GraphQLInterfaceType)) {
  const { code, params } = problem.getFields();
  code!.resolve = (told: { readonly code?: string }) => told.code ?? 'IN_WORDS';
  params!.resolve = (told: { readonly params?: readonly object[] }) => told.params ?? [];
}

const nothing = { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** What a list of this type is if a test does not speak of it: empty. */
function emptyOf(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return undefined;
  if (isListType(type.ofType)) return [];
  return getNamedType(type).name.endsWith('Connection') ? nothing : undefined;
}

/** A misspelt list is an error: as an empty one, it would pass for what is not shown. */
function assertSpelled(type: GraphQLObjectType, told: unknown): void {
  const unknown = Object.keys(Object(told)).find((key) => !(key in type.getFields()) && key !== '__typename');
  if (unknown !== undefined) throw new Error(`${type.name} has no field “${unknown}”.`);
}

for (const type of Object.values(schema.getTypeMap())) {
  // What a page asks for has to be answered; what belongs to an answer can be left out.
  if (!isObjectType(type) || type === schema.getQueryType() || type === schema.getMutationType()) continue;
  for (const field of Object.values(type.getFields())) {
    const empty = emptyOf(field.type);
    if (empty === undefined) continue;
    field.resolve = (...asked) => {
      const told = defaultFieldResolver(...asked);
      if (told === undefined) assertSpelled(type, asked[0]);
      return told ?? empty;
    };
  }
}
