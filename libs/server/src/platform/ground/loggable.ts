/**
 * The parts of an error that may be logged: the place, and PostgreSQL’s name for it. Never the values of the statement,
 * its detail or users’ text, which drivers put into the same object.
 */
export function loggable(error: unknown): object {
  if (!(error instanceof Error) && !isLikeError(error)) return { name: typeof error };
  const { name, message, stack } = error;
  const { code, constraint, table, statusCode } = error as unknown as Record<string, unknown>;
  return {
    name,
    message: withoutValues(message),
    stack: withoutValues(stack ?? ''),
    code,
    constraint,
    table,
    statusCode,
  };
}

/** An error from another realm is not an instance of this realm’s class. */
function isLikeError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error && 'stack' in error;
}

/** PostgreSQL quotes a value that it cannot parse: `invalid input syntax for type uuid: "…"`. */
function withoutValues(text: string): string {
  return text.replace(/(for type [\w ]+|out of range|value): ".*"/g, '$1: (a value)');
}
