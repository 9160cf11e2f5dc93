import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { ToldRefusal } from './refusal-words.js';

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
  /** The reason that the server gave for people. */
  readonly told: ToldRefusal | null;
  /** The id under which the server logged a failure of ours, or a request of this page that it could not read. */
  readonly errorId: string | null;
}

const coded: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'UNAVAILABLE'];

/** Whose messages tell more than the code does. */
const ownWords = new Set(['INVALID', 'CONFLICT', 'UNAVAILABLE']);

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** An error as the server tells it. */
interface Told {
  readonly message?: unknown;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What Fastify refuses, such as a body that is too large, has words alone. */
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
  // What has an id is the message of a program to a program, as in “Variable "$input" got invalid value”.
  return { code: code as FailureCode, told: errorId === null ? reasonIn(told) : null, errorId };
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
  return { code: noAnswer ? 'UNREACHABLE' : 'OURS', told: null, errorId: null };
}

/** Whether a page's query was refused for what stands in its address: half a link is the address of nothing. */
export const isNoAddress = (error: unknown): boolean => error !== undefined && failureOf(error).code === 'INVALID';
