/** Replaces `{names}` in an English text with values. */
export function fill(words: string, values: Readonly<Record<string, string>> = {}): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
