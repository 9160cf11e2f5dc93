import { datePhrasesIn } from './date-phrases.js';

const wordsIn = (text: string) => datePhrasesIn(text, 0, text.length).map(({ words }) => words);

describe('time expressions in a sentence', () => {
  it.each([
    ['It will be in place over the coming fortnight.', 'over the coming fortnight'],
    ['They meet within the next sixty days.', 'within the next sixty days'],
    ['Emissions fall over the next two decades.', 'over the next two decades'],
    ['In the coming year we will help them.', 'In the coming year'],
    ['It opens in early\n      2027.', 'in early\n      2027'],
  ])('are found in “%s”', (text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  it('have no end if they count nothing', () => {
    const text = 'in the coming weeks';
    expect(datePhrasesIn(text, 0, text.length)).toMatchObject([{ endless: true }]);
  });
});
