/**
 * What of an error may stand in a log: where it happened and what PostgreSQL calls it. Never the statement's values, its
 * detail or what somebody wrote, which drivers put into the same object.
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

/** An error from another realm is no instance of this one's class. */
function isLikeError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error && 'stack' in error;
}

/** PostgreSQL quotes the value that it could not read: `invalid input syntax for type uuid: "…"`. */
function withoutValues(text: string): string {
  return text.replace(/(for type [\w ]+|out of range|value): ".*"/g, '$1: (a value)');
}
