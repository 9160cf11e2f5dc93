import { dollarOf, moneyIn } from './money-words.js';

const sums = (text: string): string[] =>
  moneyIn(text, 0, text.length, 'AUD').map(({ value, currency }) => `${value} ${currency}`);

describe('sums in a sentence', () => {
  it.each([
    ['£75 million for buoys', '75000000 GBP'],
    ['a €1.35bn loan', '1350000000 EUR'],
    ['US$2.4 billion over five years', '2400000000 USD'],
    ['NZ$40,000 a year', '40000 NZD'],
    ['$250,000 to the association', '250000 AUD'],
    ['500 million euros for the bridge', '500000000 EUR'],
    ['up to 3 million US dollars', '3000000 USD'],
    ['GBP 12.5 million', '12500000 GBP'],
    ['£0.1 trillion', '100000000000 GBP'],
    ['£66 per pupil', '66 GBP'],
    ['SEK 4,8 billion', '4800000000 SEK'],
    ['five million dollars in aid', '5000000 AUD'],
    ['two billion US dollars', '2000000000 USD'],
    ['$10-15 million', '15000000 AUD'],
    ['£2 to £3.5 billion', '3500000000 GBP'],
    ['We will invest £2 to 3 billion over four years.', '3000000000 GBP'],
    ['We will pay £20 to 3 million families.', '20 GBP'],
    ['We will pay £25 to 4 million in receipt of credit.', '25 GBP'],
    ['We will give £2 to 3 million on low incomes.', '2 GBP'],
    ['We will give £50 to 2 million.', '50 GBP'],
    ['20 cents a litre', '0.2 AUD'],
    ['a levy of 7.5p', '0.075 GBP'],
    ['150 pence a day', '1.5 GBP'],
    ['£1.005 a litre', '1.005 GBP'],
    ['We will pay £300 to 8 million pensioners.', '300 GBP'],
    ['It grows from £8 to 30 million people.', '8 GBP'],
    ['eleven million pounds', '11000000 GBP'],
    ['999p a day', '9.99 GBP'],
  ])('reads %s', (text, sum) => {
    expect(sums(text)).toEqual([sum]);
  });

  it('keeps seventeen digits exact, which no float could', () => {
    expect(sums('£90071992.54740993 billion')).toEqual([]);
    expect(sums('£90071992547409.93')).toEqual(['90071992547409.93 GBP']);
  });

  it('does not mistake counts, years and durations for amounts', () => {
    expect(sums('In 2026 we will send 40 pilots 3 miles, 15 per cent more')).toEqual([]);
  });

  it.each([
    'It starts at 5.30p.m. on Monday',
    'a 1080p camera',
    'thirty five million pounds',
    'thirty-five million pounds',
    'a hundred and five million dollars',
    'two hundred five million dollars',
  ])('reads nothing rather than a part of “%s”', (text) => expect(sums(text)).toEqual([]));

  it('reads several in order, at their places', () => {
    const text = 'we add £5 million to the 3 million euros';
    const found = moneyIn(text, 0, text.length, 'USD');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['£5 million', '3 million euros']);
  });
});

describe('whose dollars', () => {
  it.each([
    ['The Prime Minister of Australia and the Australian navy', 'AUD'],
    ['Statement of the White House on the United States and Canada', 'USD'],
    ['A Canadian statement', 'CAD'],
    ['Ministry of Ports, Singapore', 'SGD'],
    ['Port Ansel', 'USD'],
  ])('%s: %s', (head, currency) => {
    expect(dollarOf(head)).toBe(currency);
  });
});
