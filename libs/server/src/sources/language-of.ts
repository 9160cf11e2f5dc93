/** Enough characters to detect the language; of a text in two, the one with more of its beginning. */
const beginning = 10_000;
const fewest = 25;

/** The language of a text as an ISO 639-1 code; null if it cannot be detected. The tables are loaded on first use. */
export async function languageOf(text: string): Promise<string | null> {
  const words = text.slice(0, beginning).trim();
  if (words.length < fewest) return null;
  const { default: detector } = await import('eld/small');
  const found = detector.detect(words);
  return found.isReliable() ? found.language : null;
}
