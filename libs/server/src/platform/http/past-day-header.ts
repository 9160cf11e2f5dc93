import type { FastifyRequest } from 'fastify';

/**
 * The day whose register a request reads: `Followthrough-As-At: 2025-03-31`, and in a link to a file `asAt` in its query. A
 * header for the same reason as the voice. Null for today; a text that is no day is refused where it is read.
 */
export function pastDayOf({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): string | null {
  const day = headers['followthrough-as-at'] ?? (query as { asAt?: unknown } | undefined)?.asAt;
  return day === undefined ? null : String(day);
}
