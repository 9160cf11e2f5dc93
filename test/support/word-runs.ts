/** The words of a text without case, punctuation and line breaks; `9,400` is one word. */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/[’']/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every sequence of this many words. */
export function wordRuns(text: string, length: number): Set<string> {
  const words = wordsOf(text);
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' ')),
  );
}
