import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';

/** The contract that the server prints; tests run in the folder of the web app. */
export const schema = buildSchema(readFileSync(resolve('../../libs/contract/schema.graphql'), 'utf8'));
