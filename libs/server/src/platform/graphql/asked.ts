import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../ground/refusal.js';

/** The body of a GraphQL request, before it is parsed. */
export interface Asked {
  query: string;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** Null members count as absent (GraphQL over HTTP 5.4); the shape of the request is checked next. */
export function dropNulls({ body }: FastifyRequest): void {
  if (typeof body === 'object' && body !== null && 'extensions' in body && body.extensions === null) {
    delete body.extensions;
  }
}

/**
 * Refuses a body that is not a GraphQL request, or that would fill the document cache: comments and strings are not
 * tokens, so a limit on tokens alone would let megabytes through.
 * @throws Refusal INVALID
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
 * Appends the operation name to the text of the document, as a comment, for two reasons. Mercurius caches one compiled
 * operation per text, and would run it whichever operation is named. It also tries a text that does not parse as the
 * JSON of a syntax tree, in which names are compiled into a program unchecked; with a comment at the end, no text is
 * valid JSON.
 */
export function markDocument(asked: Asked): void {
  const mark = `\n#${String(asked.operationName ?? '').replace(/\s/g, ' ')}`;
  if (!asked.query.endsWith(mark)) asked.query += mark;
}
