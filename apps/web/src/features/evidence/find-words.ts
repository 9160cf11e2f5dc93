/**
 * The position of words in a text, in UTF-16 code units; line breaks and repeated spaces are equivalent, everything
 * else is exact. Null if not found.
 */
export function findWords(
  text: string,
  words: string,
): { readonly start: number; readonly end: number; readonly quote: string } | null {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return null;
  const exact = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(exact, 'u').exec(text);
  return found && { start: found.index, end: found.index + found[0].length, quote: found[0] };
}
