import { problem } from '@followthrough/domain/problems';
import { englishWords } from '@followthrough/domain/refusals/refusal-words';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { databaseRefusal } from '../sql/database-refusal.js';
import { loggable } from '../ground/loggable.js';
import { extensionsOf, Refusal } from '../ground/refusal.js';

interface Logger {
  error(fields: object, message: string): void;
  info(fields: object, message: string): void;
}

/** Who receives the error. */
interface Told {
  /** Signed out: suggestions of names in the schema are removed. */
  readonly isNobody: boolean;
  /** The client treats any status except 200 as a transport failure. */
  readonly wantsSuccess: boolean;
}

const anyone: Told = { isNobody: true, wantsSuccess: false };

/**
 * Decides what clients may see of an error. Refusals and scalars have messages for people. A request that does not
 * follow the GraphQL specification is a mistake in a program: its message is for the developer, with an id that a page
 * can show instead. Any other error is a fault of the server: it is logged under an id, and only the id is shown. A
 * request that is refused as a whole has no data and one error: the first cause, which explains the errors that follow
 * from it.
 */
export function formatErrors(
  execution: ExecutionResult & Required<Pick<ExecutionResult, 'errors'>>,
  log: Logger,
  told: Told = anyone,
): { statusCode: number; response: { data?: ExecutionResult['data']; errors: GraphQLFormattedError[] } } {
  const shown = execution.errors.flatMap((error) => membersOf(error)).map((error) => shownError(error, log, told));
  const data = Object.values(execution.data ?? {}).some((root) => root !== null) ? execution.data : null;
  const first = shown.find(({ status }) => status >= 400);
  if (data || !first) return { statusCode: 200, response: { data, errors: shown.map(({ error }) => error) } };
  const statusCode = first.isOfDocument && told.wantsSuccess ? 200 : first.status;
  return { statusCode, response: { errors: [whole(first)] } };
}

/** Mercurius wraps validation errors in one error of its own. */
function membersOf(error: GraphQLError): readonly GraphQLError[] {
  const members = (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors;
  return Array.isArray(members) && members.length > 0 ? members : [error];
}

/** An error of a whole request has no path. */
function whole({ error: { message, locations, extensions }, isOfDocument }: Shown): GraphQLFormattedError {
  return { message, ...(isOfDocument && locations && { locations }), ...(extensions && { extensions }) };
}

interface Shown {
  readonly error: GraphQLFormattedError;
  readonly status: number;
  /** Whether the document or its variables do not match the schema. */
  readonly isOfDocument?: boolean;
}

function shownError(error: GraphQLError, log: Logger, told: Told): Shown {
  const cause = rootCause(error);
  const refusal = cause instanceof Refusal ? cause : databaseRefusal(cause);
  const place = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) };
  if (refusal) {
    return {
      error: { message: refusal.message, ...place, extensions: extensionsOf(refusal.code, refusal.reason) },
      status: refusal.statusCode,
    };
  }
  if (!error.path && (cause === error || cause instanceof GraphQLError)) {
    return { error: { ...programsMistake(error, cause, log, told), ...place }, status: 400, isOfDocument: true };
  }
  const { statusCode } = cause as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { error: { message: cause.message, ...place, extensions: { code: 'INVALID' } }, status: statusCode };
  }
  const id = randomUUID();
  log.error({ id, error: loggable(cause) }, 'A request failed.');
  const reason = problem('FAILED', { reference: id });
  const extensions = { ...extensionsOf('INTERNAL', reason), id };
  return { error: { message: englishWords(reason), ...place, extensions }, status: 500 };
}

/** @returns our own message if a scalar or a limit is the cause; otherwise that of the specification, with an id. */
function programsMistake(error: GraphQLError, cause: Error, log: Logger, { isNobody }: Told): GraphQLFormattedError {
  // Errors made by a compiled document have no extensions.
  const extensions =
    cause instanceof GraphQLError ? (cause.extensions as GraphQLError['extensions'] | undefined) : null;
  if (extensions?.code === 'INVALID') {
    return { message: cause.message, extensions };
  }
  const id = randomUUID();
  // Only the reason: the values that the message quotes may contain a password.
  log.info({ id, reason: error.message.split('; ').at(-1)?.slice(0, 300) }, 'A request was not valid.');
  const message = isNobody ? error.message.replace(/ Did you mean .*/s, '') : error.message;
  return { message, extensions: { code: 'INVALID', id } };
}

function rootCause(error: Error): Error {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
