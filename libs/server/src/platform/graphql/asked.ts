import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../ground/refusal.js';

/** A request as it came, before anybody knows what it asks. */
export interface Asked {
  query: string;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Members that are null are as good as absent (GraphQL over HTTP 5.4); the check of the request's shape comes next. */
export function dropNulls({ body }: FastifyRequest): void {
  if (typeof body === 'object' && body !== null && 'extensions' in body && body.extensions === null) {
    delete body.extensions;
  }
}

/**
 * Refuses what is no question at all, and what would fill the cache of documents: comments and strings are no tokens,
 * so a limit on tokens alone lets megabytes through. @throws Refusal INVALID
 */
export function askedIn({ body }: FastifyRequest): Asked {
  const asked = (body ?? {}) as Partial<Asked>;
  if (typeof asked.query !== 'string') throw Refusal.invalid(problem('QUERY_MISSING'));
  if (asked.query.length > limits.queryText || String(asked.operationName ?? '').length > limits.name) {
    throw Refusal.invalid(problem('QUERY_TOO_LONG', { limit: limits.queryText }));
  }
  return asked as Asked;
}

export function operationName({ operationName }: Asked): string | null {
  return typeof operationName === 'string' ? operationName : null;
}

/**
 * Writes the name of the operation into the text of its document, as a comment, for two reasons. Mercurius keeps one
 * compiled operation under a text that may hold several, and would run that one whichever is named. And a text that does
 * not parse it tries as the JSON of a syntax tree, in which nothing checks that names are names before they are compiled
 * into a program: with a comment after it, no text is JSON.
 */
export function markDocument(asked: Asked): void {
  asked.query = `${asked.query}\n#${String(asked.operationName ?? '').replace(/\s/g, ' ')}`;
}
