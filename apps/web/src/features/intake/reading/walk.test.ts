import { firstSentence, placeAmong, uncovered } from './walk.js';

const text = 'One. Two. Three. Four.';
const spans = [
  { start: 0, end: 4 },
  { start: 5, end: 9 },
  { start: 10, end: 16 },
  { start: 17, end: 22 },
];

describe('the sentences of a walk', () => {
  it('are those that no passage covers, not even in part', () => {
    const passages = [
      { start: 2, end: 7 },
      { start: 17, end: 22 },
    ];
    expect(uncovered(text, spans, passages)).toEqual([{ id: 'sentence-10', start: 10, end: 16, quote: 'Three.' }]);
    expect(uncovered(text, spans, []).map(({ quote }) => quote)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(uncovered(text, [], passages)).toEqual([]);
  });

  it('touching a passage are not covered by it', () => {
    expect(uncovered(text, spans, [{ start: 4, end: 5 }])).toHaveLength(4);
  });

  it('are found again as the passage that was made of them', () => {
    const stops = [
      { id: 'a', start: 0, end: 4 },
      { id: 'sentence-5', start: 5, end: 9 },
      { id: 'b', start: 12, end: 22 },
    ];
    expect(placeAmong(stops, { id: 'sentence-5', start: 5 })).toBe(1);
    expect(placeAmong(stops, { id: 'b', start: null })).toBe(2);
    expect(placeAmong(stops, { id: 'sentence-10', start: 10 })).toBe(2);
    expect(placeAmong(stops, { id: firstSentence, start: 0 })).toBe(0);
    expect(placeAmong(stops, { id: 'gone', start: 7 })).toBe(1);
    expect(placeAmong(stops, { id: 'gone', start: 30 })).toBe(2);
    expect(placeAmong(stops, { id: 'gone', start: null })).toBe(-1);
  });
});
