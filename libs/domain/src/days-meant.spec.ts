import { dayInWords, daysMeant, meansNoDay } from './days-meant.js';
import { edtfProblem, parseEdtf } from './edtf.js';
import { englishWords } from './refusals/refusal-words.js';

describe('a date in figures', () => {
  it.each(['12/03/2025', '12.3.2025', '12-03-2025', ' 12/03/2025 '])('such as %j can mean two days', (text) => {
    expect(daysMeant(text)).toEqual(['2025-03-12', '2025-12-03']);
  });

  it.each(['17/11/2024', '05/05/2025', '31/02/2025', '12/03/25', '2025-03-12', '12 March 2025', ''])(
    'such as %j cannot',
    (text) => {
      expect(daysMeant(text)).toEqual([]);
    },
  );

  it('is refused with both days in words', () => {
    const refused = edtfProblem('12/03/2025', 'effectiveOn')!;
    expect(refused).toMatchObject({ code: 'DATE_AMBIGUOUS', field: 'effectiveOn' });
    expect(englishWords(refused)).toBe(
      '“12/03/2025” can mean 12 March 2025 or 3 December 2025. Choose one, or write the month as a word.',
    );
  });

  it('is refused as no day of the calendar where neither order gives one', () => {
    for (const text of ['31/02/2025', '30.2.2024', '00/05/2025']) {
      expect(parseEdtf(text)).toMatchObject({ code: 'DAY_NOT_IN_CALENDAR', params: { typed: text } });
    }
    expect(['31/01/2025', '2025-02-31', 'soon'].filter(meansNoDay)).toEqual([]);
  });

  it('is said with its month in letters', () => {
    expect(dayInWords('2025-03-12')).toBe('12 March 2025');
  });
});
