/** Streaming single rows would cost more than the rows themselves. */
const leastCharacters = 32_768;

/** The same text in fewer, longer chunks. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let gathered = '';
  for await (const text of texts) {
    gathered += text;
    if (gathered.length < leastCharacters) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}
