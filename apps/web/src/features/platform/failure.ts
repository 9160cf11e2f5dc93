import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What can go wrong with a request besides the problems that its mutation's union names. */
export type FailureCode =
  | 'UNREACHABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'OURS';

export interface Failure {
  readonly code: FailureCode;
  /** The server's words for `INVALID` and `CONFLICT`. */
  readonly message: string | null;
  /** The id under which the server logged a failure of ours. */
  readonly errorId: string | null;
}

const coded: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT'];

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** Reads any error of Apollo Client. No answer at all is `UNREACHABLE`; an answer without a code we know is `OURS`. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    const code = text(first?.extensions?.code);
    const known = code !== null && coded.includes(code) ? (code as FailureCode) : 'OURS';
    return {
      code: known,
      message: known === 'OURS' ? null : (first?.message ?? null),
      errorId: text(first?.extensions?.id),
    };
  }
  if (ServerError.is(error)) {
    const proxyGaveUp = error.statusCode >= 502 && error.statusCode <= 504;
    const code = error.statusCode === 401 ? 'UNAUTHENTICATED' : proxyGaveUp ? 'UNREACHABLE' : 'OURS';
    return { code, message: null, errorId: null };
  }
  const noAnswer = error instanceof TypeError || (error instanceof DOMException && error.name === 'NetworkError');
  return { code: noAnswer ? 'UNREACHABLE' : 'OURS', message: null, errorId: null };
}
