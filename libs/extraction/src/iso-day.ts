const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'];
months.push('november', 'december');

/** The month, 1 to 12, of a name or its three-letter form; 0 for other words. */
export function monthNumber(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (lower === 'sept') return 9;
  return 1 + months.findIndex((month) => month === lower || (lower.length === 3 && month.startsWith(lower)));
}

/**
 * `2025-12-01`, `1 December 2025` or `December 1, 2025` as an ISO 8601 day; null for anything else, including 31
 * February.
 */
export function isoDay(words: string): string | null {
  const trimmed = words.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(trimmed);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}+),? (\d{4})$/u.exec(trimmed);
  if (dayFirst) return real(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /^(?:\p{L}+, )?(\p{L}+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(trimmed);
  if (monthFirst) return real(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return null;
}

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return null;
  return date.toISOString().slice(0, 10);
}
