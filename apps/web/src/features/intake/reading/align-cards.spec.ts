import { alignCards } from './align-cards.js';

const card = (id: string, wanted: number, height = 100) => ({ id, wanted, height });
const places = (cards: Parameters<typeof alignCards>[0], active: string | null = null) =>
  Object.fromEntries(alignCards(cards, active, 10));

describe('cards beside their passages', () => {
  it('stand where their passages are, where there is room', () => {
    expect(places([card('a', 0), card('b', 300)])).toEqual({ a: 0, b: 300 });
  });

  it('make room for those before them', () => {
    expect(places([card('a', 0), card('b', 20), card('c', 500)])).toEqual({ a: 0, b: 110, c: 500 });
  });

  it('make room on both sides of the one that is looked at', () => {
    expect(places([card('a', 300), card('b', 320), card('c', 340)], 'b')).toEqual({ a: 210, b: 320, c: 430 });
  });

  it('never stand above the text, nor over each other', () => {
    const crowded = ['a', 'b', 'c', 'd'].map((id) => card(id, 5));
    expect(places(crowded, 'd')).toEqual({ a: 0, b: 110, c: 220, d: 330 });
    expect(places([])).toEqual({});
  });
});
