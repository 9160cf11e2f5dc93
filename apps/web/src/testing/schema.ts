import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadRefusalWords } from '../features/platform/changes/refusal-words.js';
import { buildSchema, type GraphQLInterfaceType } from 'graphql';

// As in the browser: it has them before anything can be refused.
await loadRefusalWords();

/** The contract that the server prints; tests run in the folder of the web app. */
export const schema = buildSchema(readFileSync(resolve('../../libs/contract/schema.graphql'), 'utf8'));

// A world that says why something is refused says it in words; codes and what they are about only where they matter.
for (const problem of schema.getPossibleTypes(schema.getType('Problem') as GraphQLInterfaceType)) {
  const { code, params } = problem.getFields();
  code!.resolve = (told: { readonly code?: string }) => told.code ?? 'IN_WORDS';
  params!.resolve = (told: { readonly params?: readonly object[] }) => told.params ?? [];
}
