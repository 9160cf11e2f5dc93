import { isProblem } from './problems.js';
import fc from 'fast-check';
import { resolveDateWords } from './date-words.js';
import { parseEdtf } from './edtf.js';

const edtfOf = (words: string, against: string | null = '2025-12-10') => {
  const answer = resolveDateWords(words, against);
  return answer && 'edtf' in answer ? answer.edtf : answer;
};

describe('words that name their date', () => {
  it.each([
    ['7 November 2024', '2024-11-07'],
    ['on the 7th of November 2024', '2024-11-07'],
    ['Thursday, 7 November 2024', '2024-11-07'],
    ['November 7, 2024', '2024-11-07'],
    ['7 Nov. 2024.', '2024-11-07'],
    ['29 February 2024', '2024-02-29'],
    ['17/11/2024', '2024-11-17'],
    ['11/17/2024', '2024-11-17'],
    ['2026-03-31', '2026-03-31'],
    ['in June 2017', '2017-06'],
    ['from September 2017', '2017-09'],
    ['Sept 2017', '2017-09'],
    ['2026', '2026'],
    ['by 2030', '2030'],
    ['by the end of 2025', '2025'],
    ['by end-March 2026', '2026-03'],
    ['before the end of 2026', '2026'],
    ['before 2030', '../2029-12-31'],
    ['until March 2027', '2027-03'],
    ['until 31 March 2027', '2027-03-31'],
    ['early March 2026', '2026-03'],
    ['at the end of March 2026', '2026-03'],
    ['Budget 2027', '2027'],
    ['in 2026 and 2027', '2026/2027'],
    ['on 1 April 2026 and 1 April 2027', '2026-04-01/2027-04-01'],
    ['from 1 March 2026 through 30 June 2026', '2026-03-01/2026-06-30'],
    ['at COP30', '2025-11'],
    ['by COP 31', '2026-11'],
    ['before COP-30', '../2025-10-31'],
    ['in Spring 2026', '2026-21'],
    ['the autumn of 2026', '2026-23'],
    ['fall 2026', '2026-23'],
    ['winter 2025/26', '2025-24'],
    ['Q3 2026', '2026-07/2026-09'],
    ['2026 Q1', '2026-01/2026-03'],
    ['in the third quarter of 2026', '2026-07/2026-09'],
    ['the last quarter of 2026', '2026-10/2026-12'],
    ['second half of 2026', '2026-07/2026-12'],
    ['early 2026', '2026-01~/2026-04~'],
    ['mid-2026', '2026-05~/2026-08~'],
    ['late 2026', '2026-09~/2026-12~'],
    ['at the end of 2026', '2026-12~'],
    ['late spring 2026', '2026-21'],
    ['2017-18', '2017/2018'],
    ['2017–18', '2017/2018'],
    ['in its 2017-18 budget', '2017/2018'],
    ['2017 to 2018', '2017/2018'],
    ['1999-00', '1999/2000'],
    ['FY 2024/25', '2024/2025'],
    ['the financial year 2024/25', '2024/2025'],
    ['2010-11', '2010/2011'],
    ['2026-12', '2026-12'],
    ['2026 to 2030', '2026/2030'],
    ['between 2026 and 2030', '2026/2030'],
    ['for the period April to August 2017', '2017-04/2017-08'],
    ['November to March 2027', '2026-11/2027-03'],
    ['7-9 November 2024', '2024-11-07/2024-11-09'],
    ['1 June 2024 to 31 March 2025', '2024-06-01/2025-03-31'],
  ])('%s is %s, whatever the source’s date', (words, edtf) => {
    for (const against of ['2025-12-10', '1999', null, 'nonsense']) {
      expect(resolveDateWords(words, against)).toMatchObject({ edtf, basis: 'EXPLICIT' });
    }
  });
});

describe('words that need the source’s date', () => {
  it.each([
    ['Next June', '2025-12', '2026-06'],
    ['next June', '2025-06-01', '2026-06'],
    ['in June', '2025-06-30', '2025-06'],
    ['in\nApril', '2024-02', '2024-04'],
    ['in November', '2021-09-18', '2021-11'],
    ['in January', '2025-12', '2026-01'],
    ['this June', '2025-12-10', '2026-06'],
    ['by the end of March', '2025-01', '2025-03'],
    ['this year', '2021-09-18', '2021'],
    ['later this year', '2021-09-18', '2021'],
    ['next year', '2016-12-19', '2017'],
    ['next year', '2016', '2017'],
    ['early next year', '2016-12-19', '2017-01~/2017-04~'],
    ['June next year', '2025-02-01', '2026-06'],
    ['by the end of the year', '2025-01', '2025'],
    ['by year-end', '2025-01', '2025'],
    ['the second half of next year', '2025-01', '2026-07/2026-12'],
    ['this month', '2025-12', '2025-12'],
    ['next month', '2025-12-31', '2026-01'],
    ['by the end of next month', '2025-12', '2026-01'],
    ['today', '2024-11-07', '2024-11-07'],
    ['today', '2025-12', '2025-12'],
    ['tomorrow', '2024-12-31', '2025-01-01'],
    ['this week', '2026-11-22', '2026-11-16/2026-11-22'],
    ['next week', '2026-11-22', '2026-11-23/2026-11-29'],
    ['this summer', '2024-07-10', '2024-22'],
    ['this autumn', '2025-12-10', '2026-23'],
    ['by spring', '2025-12', '2026-21'],
    ['this winter', '2026-01', '2025-24'],
    ['next spring', '2026-04-01', '2027-21'],
    ['on 7 November', '2024-11-07', '2024-11-07'],
    ['November 7', '2024-11-08', '2025-11-07'],
    ['within six months', '2025-12-10', '2025-12-10/2026-06-10'],
    ['within six months', '2025-12', '2025-12/2026-06'],
    ['within 100 days', '2025-12-10', '2025-12-10/2026-03-20'],
    ['over the coming fortnight', '2025-12-10', '2025-12-10/2025-12-24'],
    ['over the next two decades', '2025-12-10', '2025/2045'],
    ['within the next sixty days', '2025-12-10', '2025-12-10/2026-02-08'],
    ['within forty days', '2025-12-10', '2025-12-10/2026-01-19'],
    ['within a year', '2025-12-10', '2025-12-10/2026-12-10'],
    ['over the next three years', '2025-12-10', '2025/2028'],
    ['in the next 12 months', '2025-12-10', '2025-12/2026-12'],
    ['the next two weeks', '2025-12-10', '2025-12-10/2025-12-24'],
    ['over the next year', '2025-12-10', '2025-12/2026-12'],
    ['over the next year', '2025', '2025/2026'],
    ['over the next 18 months', '2025-12-10', '2025-12/2027-06'],
    ['this coming week', '2026-11-22', '2026-11-23/2026-11-29'],
    ['later today', '2025-12-10', '2025-12-10'],
    ['with immediate effect', '2025-12-10', '2025-12-10'],
    ['in early March', '2025-12-10', '2026-03'],
    ['by late spring', '2025-12-10', '2026-21'],
    ['this financial year', '2025-11-22', '2025/2026'],
    ['by the end of this financial year', '2026-02-01', '2025/2026'],
    ['next financial year', '2025-12', '2026/2027'],
    ['on the margins of the United Nations General Assembly', '2025-07-01', '2025-09'],
    ['at the UN General Assembly', '2025-10-01', '2026-09'],
    ['in six months’ time', '2025-12', '2026-06~'],
    ['two weeks from now', '2025-12-10', '2025-12-24~'],
  ])('“%s” against %s is %s', (words, against, edtf) => {
    expect(resolveDateWords(words, against)).toMatchObject({ edtf, basis: 'RELATIVE' });
  });

  it('says how it read them', () => {
    expect(resolveDateWords('by spring 2026', null)).toMatchObject({
      readings: ['SEASON', 'BY_END'],
      reading: expect.stringContaining('meteorological'),
    });
    expect(resolveDateWords('7 November 2024', null)).not.toHaveProperty('reading');
    expect(resolveDateWords('next June', '2025-12')).toMatchObject({ readings: ['FIRST_AFTER'] });
  });
});

describe('words that promise no date', () => {
  it.each([
    'in the coming weeks',
    'soon',
    'Shortly',
    'in the near future',
    'in due course',
    'over the coming years',
    'in the next few months',
    'as soon as possible',
    'in the weeks ahead',
    'in the years to come',
    'when parliamentary time allows',
    'at its next meeting',
    'at the next ministerial meeting',
  ])('“%s” is endless', (words) => expect(resolveDateWords(words, '2024-01-23')).toEqual({ endless: true }));
});

describe('what is left to people', () => {
  it.each([
    ['31 February 2024', '2024'],
    ['31 February', '2024-01-01'],
    ['30 February next year', '2024-01-01'],
    ['29 February', '2025-03-01'],
    ['07/11/2024', '2024-01-01'],
    ['over four years', '2011-05-07'],
    ['on Monday', '2024-11-07'],
    ['by the end of the decade', '2024-11-07'],
    ['FY2025', '2024-11-07'],
    ['next financial year', '2024-05-07'],
    ['this financial year', '2024'],
    ['at COP 16', '2024-11-07'],
    ['at the UN General Assembly', null],
    ['the following year', '2024-11-07'],
    ['tomorrow', '2024-12'],
    ['next week', '2024-12'],
    ['next month', '2025'],
    ['in June', '2025'],
    ['7 December', '2025-12'],
    ['next June', '2025~'],
    ['next June', '2025/2026'],
    ['next June', null],
    ['within 99999 years', '2025'],
    ['in 900 years', '9990'],
    ['1500 officers', '2025'],
    ['in 3', '2025'],
    ['', '2025'],
    ['the', '2025'],
    ['March', '2025'],
    ['2030 to 2026', '2025'],
  ])('“%s” against %s is not guessed', (words, against) => expect(resolveDateWords(words, against)).toBeNull());

  it('is always a valid date, and resolved quickly', () => {
    const piece = fc.constantFrom(
      'by',
      'the',
      'end',
      'of',
      'next',
      'this',
      'year',
      'june',
      '2026',
      '31',
      'february',
      'to',
      '-',
      '/',
      'q3',
      'early',
      'within',
      'six',
      'months',
      'before',
      'in',
      'spring',
      '9998',
      'between',
      'and',
      '9999',
    );
    const against = fc.constantFrom('2025-12-10', '2025-12', '2025', '9998-12-31', '1000-01-01', '2024-02-29');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), against, (words, day) => {
        const answer = resolveDateWords(words.join(' '), day);
        return answer === null || 'endless' in answer || !isProblem(parseEdtf(answer.edtf));
      }),
      { numRuns: 5000 },
    );
    expect(edtfOf('by the end of '.repeat(5000))).toBeNull();
    expect(edtfOf(' '.repeat(400))).toBeNull();
  });
});
