import { searchProblem } from '@followthrough/domain/search-text';
import { Refusal } from '../ground/refusal.js';

export interface SearchText {
  readonly text: string;
  /** Matches the text anywhere, for `like`. Wildcards in the text are escaped. */
  readonly pattern: string;
}

/**
 * The text to search for, trimmed; null if it is empty.
 * @throws Refusal INVALID above limits.search characters, because comparing long texts takes seconds.
 */
export function searched(typed: string | null | undefined): SearchText | null {
  const text = typed?.trim() ?? '';
  const tooLong = searchProblem(text);
  if (tooLong) throw Refusal.invalid(tooLong);
  return text ? { text, pattern: `%${text.replace(/[\\%_]/g, '\\$&')}%` } : null;
}
