import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadRefusalWords } from '../features/platform/changes/refusal-words.js';
import { buildSchema, type GraphQLInterfaceType } from 'graphql';

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
