import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal } from '../ground/refusal.js';
import { formatErrors } from './errors.js';

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  UNAVAILABLE: 503,
};

/**
 * For routes outside GraphQL: answers a refusal with its status and message, and any other error with the id under
 * which it was logged.
 */
export async function answered(reply: FastifyReply, path: string, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (cause) {
    const originalError = cause instanceof Error ? cause : new Error(String(cause));
    const errors = [new GraphQLError(originalError.message, { originalError, path: [path] })];
    const [{ message, extensions }] = formatErrors({ errors, data: null }, reply.log).response.errors as [
      { message: string; extensions: { code: string } },
    ];
    const { statusCode, retryAfterSeconds } =
      cause instanceof Refusal ? cause : { statusCode: 200, retryAfterSeconds: null };
    if (retryAfterSeconds) reply.header('retry-after', retryAfterSeconds);
    // GraphQL over HTTP answers some refusals with 200, but a missing file must not look like a success.
    return reply.code(statusCode === 429 ? 429 : (statuses[extensions.code] ?? 500)).send({ ...extensions, message });
  }
}
