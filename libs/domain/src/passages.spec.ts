import { isProblem } from './problems.js';
import { limits } from './limits.js';
import { coversMost, quotationAt } from './passages.js';

const text = 'They said 👩‍🚀: “We will sign.”\n\n  And so they will. ';
const between = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a passage', () => {
  it('is exactly its words, without white space around them', () => {
    const quotation = quotationAt(text, between('\n\n  And so they will. '));
    expect(quotation).toMatchObject({ quote: 'And so they will.', suffix: ' ' });
    if (isProblem(quotation)) throw new Error(quotation.code);
    expect(text.slice(quotation.start, quotation.end)).toBe(quotation.quote);
    expect(text.slice(0, quotation.start).endsWith(quotation.prefix)).toBe(true);
  });

  it.each([
    [{ start: 5, end: 5 }, 'PASSAGE_OUTSIDE'],
    [{ start: 9, end: 2 }, 'PASSAGE_OUTSIDE'],
    [{ start: -1, end: 4 }, 'PASSAGE_OUTSIDE'],
    [{ start: 0.5, end: 4 }, 'PASSAGE_OUTSIDE'],
    [{ start: Number.NaN, end: 4 }, 'PASSAGE_OUTSIDE'],
    [{ start: 0, end: text.length + 1 }, 'PASSAGE_OUTSIDE'],
    [{ start: 11, end: 20 }, 'PASSAGE_OUTSIDE'],
    [between('\n\n  '), 'PASSAGE_EMPTY'],
  ])('is refused: %j', (span, code) => expect(quotationAt(text, span)).toMatchObject({ code }));

  it('is no longer than may be quoted', () => {
    const long = 'x'.repeat(limits.quote + 2);
    expect(quotationAt(long, { start: 0, end: limits.quote })).toMatchObject({ end: limits.quote });
    expect(quotationAt(long, { start: 0, end: limits.quote + 1 })).toMatchObject({ code: 'PASSAGE_TOO_LONG' });
  });

  it('splits no character of the words around it', () => {
    const crowd = '😀'.repeat(40);
    for (const middle of ['word', 'words']) {
      const whole = `${crowd}${middle}${crowd}`;
      const quotation = quotationAt(whole, { start: crowd.length, end: crowd.length + middle.length });
      expect(quotation).toMatchObject({ prefix: '😀'.repeat(32), suffix: '😀'.repeat(32) });
      const shifted = quotationAt(`${whole}`, { start: crowd.length + 1, end: crowd.length + middle.length });
      if (isProblem(shifted)) throw new Error(shifted.code);
      expect(shifted.prefix).not.toMatch(/^[\udc00-\udfff]/);
    }
  });
});

describe('a passage that people used', () => {
  const sentence = 'Norland will open a ferry line to Sudmark by June 2026.';
  const quotation = { start: 100, end: 100 + sentence.length, quote: sentence };
  const covering = (words: string, more = 0) => {
    const start = 100 + sentence.indexOf(words);
    return coversMost({ start: start - more, end: start + words.length + more }, quotation);
  };

  it.each([
    [sentence, 0],
    [sentence, 50],
    ['will open a ferry line to', 0],
  ])('covers most of another one: %s', (words, more) => expect(covering(words, more)).toBe(true));

  it.each(['Norland will open a', 'by June 2026.'])('does not cover most of it: %s', (words) =>
    expect(covering(words)).toBe(false),
  );

  it('covers nothing beside it, and nothing of what has no words', () => {
    expect(coversMost({ start: 0, end: 100 }, quotation)).toBe(false);
    expect(coversMost({ start: quotation.end, end: 900 }, quotation)).toBe(false);
    expect(coversMost({ start: 0, end: 9 }, { start: 0, end: 3, quote: '***' })).toBe(false);
  });
});
