import { datePhrasesIn } from './date-phrases.js';

const wordsIn = (text: string) => datePhrasesIn(text, 0, text.length).map(({ words }) => words);

describe('time expressions in a sentence', () => {
  it.each([
    ['It will be in place over the coming fortnight.', 'over the coming fortnight'],
    ['They meet within the next sixty days.', 'within the next sixty days'],
    ['Emissions fall over the next two decades.', 'over the next two decades'],
    ['In the coming year we will help them.', 'In the coming year'],
    ['It opens in early\n      2027.', 'in early\n      2027'],
    ['Applications from 1 March 2027 to 30 June 2027 count.', 'from 1 March 2027 to 30 June 2027'],
    ['Fares rise on 1 April 2027 and 1 April 2028.', 'on 1 April 2027 and 1 April 2028'],
    ['The harbour plan will be shown at COP31.', 'at COP31'],
    ['They report on the margins of the UN General Assembly.', 'on the margins of the UN General Assembly'],
    ['Budget 2027 has two lighthouses.', 'Budget 2027'],
    ['Landing rights end with immediate effect.', 'with immediate effect'],
    ['It starts this coming week.', 'this coming week'],
    ['The ship arrives later today.', 'later today'],
    ['They decide within a month.', 'within a month'],
    ['It is done by year-end.', 'by year-end'],
    ['It opens in late spring.', 'in late spring'],
    ['It opens in spring.', 'in spring'],
    ['In winter the ferry runs on Sundays.', 'In winter'],
    ['They vote in fall, we hear.', 'in fall'],
    ['They vote in fall and winter.', 'in fall'],
    ['They report by summer – or later.', 'by summer'],
    ['It opens in late spring sunshine.', 'in late spring'],
    ['The plan is shown at COP 31.', 'at COP 31'],
    ['The plan is shown at COP\n  31.', 'at COP\n  31'],
    ['The plan is shown at COP-31.', 'at COP-31'],
    ['It is done within forty days.', 'within forty days'],
  ])('are found in “%s”', (text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  it.each(['in the coming weeks', 'at its next ministerial meeting'])('has no end: “%s”', (text) => {
    expect(datePhrasesIn(text, 0, text.length)).toMatchObject([{ endless: true }]);
  });

  it.each([
    'They fall once a year.',
    'A spring feeds the well.',
    'The next meeting room is free.',
    'We invest £4 million in fall prevention.',
    'We invest £4 million in fall and trip prevention.',
    'We invest £4 million in fall-prevention.',
    'They get £300 in Winter Fuel Payments.',
    'It was named COP{30 by mistake.',
  ])('is not in “%s”', (text) => expect(wordsIn(text)).toEqual([]));
});
