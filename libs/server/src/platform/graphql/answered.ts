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

/** For what is no GraphQL: answers a refusal with its status and words, and anything else with the number it was logged under. */
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
    // The API answers some refusals with 200, as GraphQL over HTTP has it; a file that is not there is no success.
    return reply.code(statusCode === 429 ? 429 : (statuses[extensions.code] ?? 500)).send({ ...extensions, message });
  }
}
