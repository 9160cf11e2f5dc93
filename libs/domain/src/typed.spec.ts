import { typedDate, typedDateProblem, typedNumber, typedNumberProblem } from './typed.js';

describe('a typed date', () => {
  it.each([
    ['2026-06', '2026-06'],
    [' 7 Nov 2024 ', '2024-11-07'],
    ['spring 2026', '2026-21'],
    ['17/11/2024', '2024-11-17'],
    ['next June', '2027-06'],
  ])('%j is %s', (text, edtf) => {
    expect(typedDate(text, '2026-11-22')).toBe(edtf);
    expect(typedDateProblem(text, '2026-11-22', 'on')).toBeNull();
  });

  it('may be left out', () => {
    expect(typedDateProblem('  ', null, 'on')).toBeNull();
  });

  it.each([
    ['12/03/2025', 'DATE_AMBIGUOUS'],
    ['soon', 'DATE_UNREADABLE'],
    ['31 February 2026', 'DATE_UNREADABLE'],
    ['9999', 'YEAR_OUT_OF_RANGE'],
  ])('is asked about where it is %j', (text, code) => {
    expect(typedDateProblem(text, '2026-11-22', 'on')).toMatchObject({ code, field: 'on' });
  });
});

describe('a typed number', () => {
  it.each([
    ['1250.5', '1250.5'],
    ['1,250.5', '1250.5'],
    ['9 400', '9400'],
    ['−5', '-5'],
    [' 36 ', '36'],
    ['75 million', '75000000'],
    ['−1.25bn', '-1250000000'],
    ['1,250 thousand', '1250000'],
    ['', ''],
  ])('%j is %j', (text, number) => {
    expect(typedNumber(text)).toBe(number);
    expect(typedNumberProblem(text, 'value')).toBeNull();
  });

  it.each(['1250,5', '5 m', 'million', '1.250,5 million', '1e999', 'many', '12,34', '1.250,5', '1'.repeat(31)])(
    '%j is none',
    (text) => {
      expect(typedNumberProblem(text, 'value')).toMatchObject({ code: 'NUMBER_INVALID', field: 'value' });
    },
  );
});
