/** A row at a time would cost a stream more than the row. */
const leastCharacters = 32_768;

/** The same text in fewer and longer pieces. */
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
