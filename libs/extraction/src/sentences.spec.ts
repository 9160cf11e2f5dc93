import { blocksOf } from './blocks.js';
import { sentencesOf } from './sentences.js';

function sentences(text: string): string[] {
  return [...blocksOf(text, 0)].flatMap((block) =>
    sentencesOf(text, block).map(({ start, end }) => text.slice(start, end)),
  );
}

describe('sentences', () => {
  it.each([
    ['at full stops', 'It rained. It snowed! Did it?', ['It rained.', 'It snowed!', 'Did it?']],
    [
      'not after titles and initials',
      'Mr. Joseph R. Moro of the U.S. Navy came. He left.',
      ['Mr. Joseph R. Moro of the U.S. Navy came.', 'He left.'],
    ],
    ['not inside numbers', 'It rose by 2.5 per cent. Then it fell.', ['It rose by 2.5 per cent.', 'Then it fell.']],
    ['behind closing quotation marks', '“It rained.” She left.', ['“It rained.”', 'She left.']],
    [
      'where the space is lost',
      'It rained there.Snow fell at www.port.example.',
      ['It rained there.', 'Snow fell at www.port.example.'],
    ],
    ['not before a small letter', 'He said “no!” and left.', ['He said “no!” and left.']],
  ])('end %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['hard line breaks', 'The tide tables were printed and sold\nin Port Ansel.', 1],
    ['blank lines', 'It rained.\n\nIt snowed.', 2],
    ['a heading without a blank line', 'Tide tables\nThe tables are printed.', 2],
    ['list items', 'It says:\n- one thing\n- another\n1. a third', 4],
    ['items that lost their line breaks', 'It says: • one thing • another', 3],
    ['a speaker named on a line of its own', 'and so it went on without an end\nHarbour Minister said:\nIt rained.', 3],
    ['white space alone', ' \n\t\n', 0],
  ])('see %s', (_, text, count) => {
    expect([...blocksOf(text, 0)]).toHaveLength(count);
  });

  it('leave bullets out of the passage', () => {
    expect(sentences('It says:\n  – one thing;\n(b) another')).toEqual(['It says:', 'one thing;', 'another']);
  });
});
