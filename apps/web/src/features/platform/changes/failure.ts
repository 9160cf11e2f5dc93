import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What can go wrong with a request besides the problems that its mutation's union names. */
export type FailureCode =
  | 'UNREACHABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'OURS';

export interface Failure {
  readonly code: FailureCode;
  /** The server's words for people, for `INVALID`, `CONFLICT` and `UNAVAILABLE`. */
  readonly message: string | null;
  /** The id under which the server logged a failure of ours, or a request of this page that it could not read. */
  readonly errorId: string | null;
}

const coded: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'UNAVAILABLE'];

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** An error as the server tells it. */
interface Told {
  readonly message?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function failureIn(told: Told | undefined): Failure {
  const code = text(told?.extensions?.['code']);
  const errorId = text(told?.extensions?.['id']);
  if (code === null || !coded.includes(code)) return { code: 'OURS', message: null, errorId };
  // What has an id is the message of a program to a program, as in “Variable "$input" got invalid value”.
  return { code: code as FailureCode, message: errorId === null ? text(told?.message) : null, errorId };
}

/** What is answered with a status that is no success comes as text; a proxy’s page is none of ours. */
function toldIn(body: string): Told | undefined {
  try {
    return (JSON.parse(body) as { readonly errors?: readonly Told[] }).errors?.[0];
  } catch {
    return undefined;
  }
}

/** Reads any error of Apollo Client. No answer at all is `UNREACHABLE`; an answer without a code we know is `OURS`. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return failureIn(error.errors[0]);
  if (ServerError.is(error)) {
    const told = failureIn(toldIn(error.bodyText));
    if (told.code !== 'OURS') return told;
    const proxyGaveUp = error.statusCode >= 502 && error.statusCode <= 504;
    return { ...told, code: error.statusCode === 401 ? 'UNAUTHENTICATED' : proxyGaveUp ? 'UNREACHABLE' : 'OURS' };
  }
  const noAnswer = error instanceof TypeError || (error instanceof DOMException && error.name === 'NetworkError');
  return { code: noAnswer ? 'UNREACHABLE' : 'OURS', message: null, errorId: null };
}

/** Whether a page's query was refused for what stands in its address: half a link is the address of nothing. */
export const isNoAddress = (error: unknown): boolean => error !== undefined && failureOf(error).code === 'INVALID';
