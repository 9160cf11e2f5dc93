import { chunksOf, segmentsOf, type TextMark } from './text-chunks.js';

const mark = (text: string, words: string): TextMark => {
  const start = text.indexOf(words);
  return { id: words, start, end: start + words.length };
};
const whole = (text: string, marks: readonly TextMark[] = []) =>
  chunksOf(text, marks)
    .map(({ start, end }) => text.slice(start, end))
    .join('');

describe('the blocks of a text', () => {
  const paragraphs = Array.from({ length: 500 }, (_, at) => `Paragraph ${at} says what it says.`).join('\r\n \r\n');

  it.each([
    ['nothing', ''],
    ['one line', 'A line'],
    ['blank lines alone', '\n\n\n'],
    ['paragraphs', paragraphs],
    ['a paragraph without an end', 'x'.repeat(100_000)],
    ['pairs alone', '😀'.repeat(40_000)],
  ])('leave nothing out: %s', (_, text) => {
    expect(whole(text)).toBe(text);
    expect(whole(text, [{ id: 'a', start: 0, end: Math.min(3, text.length) }])).toBe(text);
  });

  it('are small enough to be passed over, and split no pair', () => {
    const text = `${paragraphs}\n\n${'😀'.repeat(40_000)}`;
    for (const { start, end } of chunksOf(text, [])) {
      expect(end - start).toBeLessThanOrEqual(16_000);
      expect(text.slice(start, end).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '')).not.toMatch(/[\uD800-\uDFFF]/);
    }
  });

  it('end with the line in which a mark ends', () => {
    const lines = 'One.\nTwo is\nmarked, and more.\nThree.';
    const cut = chunksOf(lines, [mark(lines, 'is\nmarked')]);
    expect(cut.map(({ start, end }) => lines.slice(start, end))).toEqual([
      'One.\nTwo is\nmarked, and more.\n',
      'Three.',
    ]);
    const text = 'One.\n\nTwo is marked.\n\nThree.\n\nFour.';
    const chunks = chunksOf(text, [mark(text, 'is marked')]);
    expect(chunks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.\n\nTwo is marked.\n\n',
      'Three.\n\nFour.',
    ]);
  });

  it('are cut in time that grows with the text', () => {
    const text = `${paragraphs}\n\n`.repeat(250);
    const marks = Array.from({ length: 2_000 }, (_, at) => ({ id: `${at}`, start: at * 2_000, end: at * 2_000 + 90 }));
    const began = performance.now();
    expect(whole(text, marks)).toBe(text);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('the runs of a block', () => {
  const text = 'They will sign the accord by June.';
  const runs = (...marks: TextMark[]) =>
    segmentsOf({ start: 0, end: text.length }, marks).map((run) => [
      text.slice(run.start, run.end),
      run.marks.map(({ id }) => id),
    ]);

  it('know which marks cover them', () => {
    expect(runs(mark(text, 'will sign'))).toEqual([
      ['They ', []],
      ['will sign', ['will sign']],
      [' the accord by June.', []],
    ]);
  });

  it('overlap and nest', () => {
    expect(runs(mark(text, 'will sign the'), mark(text, 'sign'), mark(text, 'the accord'))).toEqual([
      ['They ', []],
      ['will ', ['will sign the']],
      ['sign', ['will sign the', 'sign']],
      [' ', ['will sign the']],
      ['the', ['will sign the', 'the accord']],
      [' accord', ['the accord']],
      [' by June.', []],
    ]);
  });

  it('stop at the edges of the block', () => {
    const all = { id: 'all', start: 0, end: text.length };
    expect(segmentsOf({ start: 5, end: 9 }, [all])).toEqual([{ start: 5, end: 9, marks: [all] }]);
  });
});
