import { limits } from '@followthrough/domain/limits';
import { problem } from '@followthrough/domain/problems';
import { Refusal } from '../ground/refusal.js';

/** @throws Refusal INVALID if a list in the filter has more values than allowed. */
export function refuseTooMany(filter: object, limit: number = limits.filterValues): void {
  for (const values of Object.values(filter)) {
    if (Array.isArray(values) && values.length > limit)
      throw Refusal.invalid(problem('TOO_MANY_FILTER_VALUES', { limit }));
  }
}
