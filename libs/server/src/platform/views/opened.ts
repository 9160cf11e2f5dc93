import type { Closed, Statement } from '../sql/sql.js';

/** Decodes the remaining values in the result of a statement, in place. */
export function opened<T extends object>(built: T, { closed }: Pick<Statement, 'closed'>): T {
  for (const { path, open } of closed) openAt(built, path, open);
  return built;
}

function openAt(within: unknown, [key, ...rest]: readonly string[], open: Closed['open']): void {
  if (Array.isArray(within)) return within.forEach((one) => openAt(one, [key!, ...rest], open));
  if (typeof within !== 'object' || within === null) return;
  const holder = within as Record<string, unknown>;
  if (rest.length === 0) holder[key!] = open(holder[key!]);
  else openAt(holder[key!], rest, open);
}
