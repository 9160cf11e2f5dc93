import { limits } from '@followthrough/domain/limits';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';

/** A request as it came, before anybody knows what it asks. */
interface Asked {
  query?: unknown;
  operationName?: unknown;
}

/**
 * Refuses what is no question at all, and what would fill the cache of documents: comments and strings are no tokens,
 * so a limit on tokens alone lets megabytes through. @throws Refusal INVALID
 */
export function refuseUnasked({ body }: FastifyRequest): void {
  const { query, operationName } = (body ?? {}) as Asked;
  if (typeof query !== 'string') throw Refusal.invalid('There is no "query" in this request. Send one by POST, as JSON.');
  if (query.length > limits.queryText || String(operationName ?? '').length > limits.name) {
    throw Refusal.invalid(`A query has at most ${limits.queryText} characters. Send several queries.`);
  }
}

/**
 * Writes the name of the operation into the text of its document, as a comment, for two reasons. Mercurius keeps one
 * compiled operation under a text that may hold several, and would run that one whichever is named. And a text that does
 * not parse it tries as the JSON of a syntax tree, in which nothing checks that names are names before they are compiled
 * into a program: with a comment after it, no text is JSON.
 */
export function markDocument({ body }: FastifyRequest): void {
  const asked = body as Asked;
  asked.query = `${String(asked.query)}\n#${String(asked.operationName ?? '').replace(/\s/g, ' ')}`;
}
