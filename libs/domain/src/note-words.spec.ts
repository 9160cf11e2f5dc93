import { noteProblem } from './notes.js';
import { noteWords } from './note-words.js';
import { typedNumber } from './typed.js';

describe('a passage that holds a figure', () => {
  it.each([
    ['The Office counted 9,400 small boat crossings in 2025.', 'small boat crossings', '9,400', '', 'in 2025'],
    ['Nearly 71,000 blue permits have been issued to crews.', 'blue permits', '71,000', '', ''],
    ['The plan will reach 3 million Norlanders.', 'Norlanders', '3 million', '', ''],
    [
      '£75 million in additional funding for the ports was agreed.',
      'additional funding for the ports',
      '75 million',
      'GBP',
      '',
    ],
    [
      'A further €1.8 million was provided to the Pilotage Board.',
      'provided to the Pilotage Board',
      '1.8 million',
      'EUR',
      '',
    ],
    ['The three schemes cost £13m a year.', 'three schemes cost', '13000000', 'GBP', 'a year'],
    ['More than 70% of major ferry routes are open.', 'major ferry routes', '70', '%', ''],
    ['Some 67,000 of the 102,000 crews keep their berths.', '102,000 crews keep their berths', '67,000', '', ''],
    ['The FLOAT 4 rules bring 17% more pilots.', 'FLOAT 4 rules bring', '17', '%', ''],
    ['The price of water is set at £2.74 per cubic metre.', 'price of water is set', '2.74', 'GBP', ''],
    ['There has been a 74 per cent increase in night sailings.', 'increase in night sailings', '74', '%', ''],
    ['Crossings fell by 36.5 per cent.', 'Crossings', '36.5', '%', ''],
    ['Turnout rose by 4 percentage points in 2024.', 'Turnout', '4', 'percentage points', 'in 2024'],
    [
      'The 2008 round gave $54.5 million over the next three years to harbours.',
      'harbours',
      '54.5 million',
      '$',
      'over the next three years',
    ],
  ])('“%s” is noted with what it counts, its value, unit and period', (text, measure, value, unit, period) => {
    const read = noteWords(text);
    expect(read).toMatchObject({ kind: 'FIGURE', measure, value, unit, period });
    expect(noteProblem({ ...read, value: typedNumber(value), valueWords: value })).toBeNull();
  });

  it('says what it is compared with', () => {
    expect(noteWords('Norland built 120 quays in 2025, up from 90 in 2024.')).toEqual({
      kind: 'FIGURE',
      measure: 'quays',
      value: '120',
      unit: '',
      period: 'in 2025',
      comparison: 'up from 90 in 2024',
    });
  });

  it('takes a bare dollar for the currency that is known, over white space of any kind', () => {
    expect(noteWords('They gave\n  $5 million\nfor the\nlighthouse.', 'CAD')).toMatchObject({
      measure: 'lighthouse',
      unit: 'CAD',
    });
  });
});

describe('a passage without a figure', () => {
  it.each([
    ['Norland opened the quay on 7 November 2024.', 'PAST_ACT'],
    ['The two commissions have looked into the ferries under Article 5 of the treaty.', 'PAST_ACT'],
    ['Budget 08 was passed in 2008.', 'PAST_ACT'],
    ['The ministers welcomed the ferry line of 2024.', 'POSITION'],
    ['This measure is designed to keep the pilots.', 'POSITION'],
    ['Norland will open a ferry line that was closed last year.', 'POSITION'],
    ['', 'POSITION'],
  ])('“%s” is a %s', (text, kind) => {
    const nothing = { measure: '', value: '', unit: '', period: '', comparison: '' };
    expect(noteWords(text)).toEqual({ kind, ...nothing });
  });

  it.each(['1,'.repeat(20_000), `${'9'.repeat(50_000)} boats`, 'have been '.repeat(20_000), ' by'.repeat(20_000)])(
    'is read at once, however it is made: %#',
    (text) => {
      expect(noteWords(text).kind).toBeDefined();
    },
    2_000,
  );
});
