import { typedDayProblem } from './typed-day.js';

describe('a day of a date field', () => {
  it.each(['', '2026-11-22'])('may be %j', (text) => {
    expect(typedDayProblem(text, 'dueOn')).toBeNull();
  });

  it.each([
    ['20255-01-01', 'DATE_UNREADABLE'],
    ['0002-01-01', 'YEAR_OUT_OF_RANGE'],
    ['2026-02-31', 'DAY_NOT_IN_MONTH'],
    ['2026-11', 'DATE_INCOMPLETE'],
    ['x', 'DATE_UNREADABLE'],
  ])('may not be %j', (text, code) => {
    expect(typedDayProblem(text, 'dueOn')).toMatchObject({ code, field: 'dueOn' });
  });
});

it('a day that is typed in part is not taken for none', () => {
  expect(typedDayProblem('', 'dueOn', true)).toMatchObject({ code: 'DATE_INCOMPLETE', field: 'dueOn' });
});
