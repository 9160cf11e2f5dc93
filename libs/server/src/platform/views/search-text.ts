import { problem } from '@followthrough/domain/problems';
import { limits } from '@followthrough/domain/limits';
import { Refusal } from '../ground/refusal.js';

export interface SearchText {
  readonly text: string;
  /** Holds the text anywhere, for `like`. What somebody types is text, not a pattern. */
  readonly pattern: string;
}

/**
 * What somebody looks for, without the spaces around it; null where that is nothing.
 * @throws Refusal INVALID above limits.search characters: likeness to a long text takes seconds to work out.
 */
export function searched(typed: string | null | undefined): SearchText | null {
  const text = typed?.trim() ?? '';
  if (text.length > limits.search) {
    throw Refusal.invalid(problem('SEARCH_TOO_LONG', { limit: limits.search }));
  }
  return text ? { text, pattern: `%${text.replace(/[\\%_]/g, '\\$&')}%` } : null;
}
