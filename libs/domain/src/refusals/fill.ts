/** English words with `{names}` in them, and what is put there. */
export function fill(words: string, values: Readonly<Record<string, string>> = {}): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
