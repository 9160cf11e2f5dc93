import { DayTime } from '@followthrough/domain/past-day';
import type { FastifyRequest } from 'fastify';
import type { AskedDay } from '../views/view.js';

/**
 * The day whose register a request reads: `Followthrough-As-At: 2025-03-31`, by the time in `Followthrough-As-At-By`, and
 * in a link to a file `asAt` and `asAtBy` in its query. Headers for the same reason as the voice. Null for today.
 */
export function pastDayOf({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): AskedDay | null {
  const asked = (query ?? {}) as { readonly asAt?: unknown; readonly asAtBy?: unknown };
  const day = headers['followthrough-as-at'] ?? asked.asAt;
  const by = headers['followthrough-as-at-by'] ?? asked.asAtBy ?? DayTime.RECORDED;
  return day === undefined ? null : { day: String(day), by: String(by) };
}
