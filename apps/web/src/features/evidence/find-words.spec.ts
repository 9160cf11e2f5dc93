import { findWords } from './find-words.js';

describe('words of a source', () => {
  const text = 'They met.\nNorland will open (at last) a ferry\nline to Sudmark. They parted.';

  it.each([
    ['They met.', 0, 'They met.'],
    ['a ferry line', 38, 'a ferry\nline'],
    ['  (at last)  ', 28, '(at last)'],
  ])('%j are found, with any line breaks', (words, start, quote) => {
    expect(findWords(text, words)).toEqual({ start, end: start + quote.length, quote });
  });

  it.each(['a ferry link', 'norland will open', ' ', '.*'])('%j is not in it', (words) => {
    expect(findWords(text, words)).toBeNull();
  });
});
