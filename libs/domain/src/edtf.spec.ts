import { isProblem } from './problems.js';
import fc from 'fast-check';
import { isIsoDay } from './days.js';
import { edtfProblem, isPast, parseEdtf, type Edtf } from './edtf.js';
import { englishWords } from './refusals/refusal-words.js';

function edtf(text: string): Edtf {
  const answer = parseEdtf(text);
  if (isProblem(answer)) throw new Error(answer.code);
  return answer;
}
const days = (text: string) => [edtf(text).earliest, edtf(text).latest];

describe('EDTF dates', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-06', '2026-06-01', '2026-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-11-07', '2024-11-07', '2024-11-07'],
    ['2026-21', '2026-03-01', '2026-05-31'],
    ['2026-22', '2026-06-01', '2026-08-31'],
    ['2026-23', '2026-09-01', '2026-11-30'],
    ['2027-24', '2027-12-01', '2028-02-29'],
    ['2026~', '2026-01-01', '2026-12-31'],
    ['2026-06?', '2026-06-01', '2026-06-30'],
    ['2026-06/2027-03', '2026-06-01', '2027-03-31'],
    ['2017/2018', '2017-01-01', '2018-12-31'],
    ['2026-06/2026', '2026-06-01', '2026-12-31'],
    ['../2030', null, '2030-12-31'],
    ['2026-06/..', '2026-06-01', null],
    ['2026-06/', '2026-06-01', null],
    ['2026-01~/2026-04~', '2026-01-01', '2026-04-30'],
  ])('%s runs from %s to %s', (text, earliest, latest) => expect(days(text)).toEqual([earliest, latest]));

  it('says what is approximate and what is uncertain', () => {
    expect(edtf('2026%').ends[0]).toMatchObject({ approximate: true, uncertain: true });
    expect(edtf('2026~').ends[0]).toMatchObject({ approximate: true, uncertain: false });
    expect(edtf('2026?').ends[0]).toMatchObject({ approximate: false, uncertain: true });
  });

  it.each([
    ['DAY_NOT_IN_MONTH', ['2026-02-31', '2023-02-29', '2026-06-00', '2026-02-31/2027', '2026/2027-02-31']],
    ['MONTH_UNKNOWN', ['2026-13', '2026-00', '2026-33', '2026-25']],
    ['SEASON_WITH_DAY', ['2026-21-01']],
    ['YEAR_OUT_OF_RANGE', ['0000', '0999', '9999']],
    ['INTERVAL_EMPTY', ['../..', '/']],
    ['INTERVAL_REVERSED', ['2027/2026', '2026-12/2026-11']],
    ['DATE_UNREADABLE', ['202X', '26', '2026-6', ' 2026', '2026 ', '2026-06~~', '..', '', '-2026', '٢٠٢٦']],
    ['DATE_UNREADABLE', ['2026/2027/2028', '2026-06-30T10:00']],
  ])('refuses with %s: %j', (code, texts) => {
    for (const text of texts) {
      expect(edtfProblem(text, 'due')).toMatchObject({ code, field: 'due' });
      expect(edtfProblem(text)).not.toHaveProperty('field');
    }
  });

  it('says in words which days there are', () => {
    expect(englishWords(edtfProblem('2026-02-31')!)).toBe(
      '“2026-02-31” does not exist: February 2026 has 28 days. Check the day, or leave it out.',
    );
  });

  it('answers any text with real days or a problem, and never throws', () => {
    const pieces = fc.constantFrom(
      '2026',
      '1999',
      '-',
      '/',
      '..',
      '~',
      '?',
      '%',
      '06',
      '21',
      '31',
      '02',
      '00',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 9 }).map((list) => list.join('')),
        (text) => {
          const answer = parseEdtf(text);
          if (isProblem(answer)) return englishWords(answer).length > 0;
          const { earliest, latest } = answer;
          for (const day of [earliest, latest]) if (day !== null) expect(isIsoDay(day)).toBe(true);
          return earliest === null || latest === null || earliest <= latest;
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is over the day after its latest day', () => {
    expect(isPast('2026-06-30', '2026-06-30')).toBe(false);
    expect(isPast('2026-06-30', '2026-07-01')).toBe(true);
    expect([isPast(null, '2026-07-01'), isPast(undefined, '2026-07-01')]).toEqual([false, false]);
  });
});
