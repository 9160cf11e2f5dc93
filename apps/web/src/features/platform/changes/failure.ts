import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { ToldRefusal } from './refusal-words.js';

/** Failures of a request, apart from the problems in its mutation’s union. */
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
  /** The server’s reason, if it is meant for users. */
  readonly told: ToldRefusal | null;
  /** The id under which the server logged its failure, or a malformed request of this page. */
  readonly errorId: string | null;
}

const coded: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'UNAVAILABLE'];

/** The codes whose message says more than the code. */
const ownWords = new Set(['INVALID', 'CONFLICT', 'UNAVAILABLE']);

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** An error in the server’s response. */
interface Told {
  readonly message?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Refusals by Fastify, such as a body that is too large, have only a message. */
function reasonIn({ message, extensions = {} }: Told = {}): ToldRefusal | null {
  const [reason, words] = [text(extensions['reason']), text(message)];
  if (reason === null && !ownWords.has(String(extensions['code']))) return null;
  const params = Object.entries(extensions['params'] ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  return words === null ? null : { code: reason ?? '', params, message: words };
}

function failureIn(told: Told | undefined): Failure {
  const code = text(told?.extensions?.['code']);
  const errorId = text(told?.extensions?.['id']);
  if (code === null || !coded.includes(code)) return { code: 'OURS', told: null, errorId };
  // An error with an id has a message for developers, such as “Variable "$input" got invalid value”.
  return { code: code as FailureCode, told: errorId === null ? reasonIn(told) : null, errorId };
}

/** A response with an error status arrives as text; a proxy’s page is not an error of ours. */
function toldIn(body: string): Told | undefined {
  try {
    return (JSON.parse(body) as { readonly errors?: readonly Told[] }).errors?.[0];
  } catch {
    return undefined;
  }
}

/** Classifies any error of Apollo Client. No response is `UNREACHABLE`; a response without a known code is `OURS`. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return failureIn(error.errors[0]);
  if (ServerError.is(error)) {
    const told = failureIn(toldIn(error.bodyText));
    if (told.code !== 'OURS') return told;
    const proxyGaveUp = error.statusCode >= 502 && error.statusCode <= 504;
    return { ...told, code: error.statusCode === 401 ? 'UNAUTHENTICATED' : proxyGaveUp ? 'UNREACHABLE' : 'OURS' };
  }
  const noAnswer = error instanceof TypeError || (error instanceof DOMException && error.name === 'NetworkError');
  return { code: noAnswer ? 'UNREACHABLE' : 'OURS', told: null, errorId: null };
}

/** Whether a page’s query was refused because of its address, such as an incomplete link. */
export const isNoAddress = (error: unknown): boolean => error !== undefined && failureOf(error).code === 'INVALID';
