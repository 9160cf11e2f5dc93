import { typedDayProblem } from './typed-day.js';
import { typedDay } from './typed.js';

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
    ['12/03/2025', 'DATE_AMBIGUOUS'],
    ['31/02/2025', 'DAY_NOT_IN_CALENDAR'],
    ['31 February 2025', 'DATE_UNREADABLE'],
  ])('may not be %j', (text, code) => {
    expect(typedDayProblem(text, 'dueOn')).toMatchObject({ code, field: 'dueOn' });
  });
});

describe('a day that was typed', () => {
  it.each([
    ['2025-03-12', '2025-03-12'],
    [' 12 March 2025 ', '2025-03-12'],
    ['13/12/2025', '2025-12-13'],
    ['12/13/2025', '2025-12-13'],
    ['tomorrow', '2026-11-30'],
  ])('is read from %j', (text, day) => {
    expect(typedDay(text, '2026-11-29')).toBe(day);
  });

  it.each(['12/03/2025', '31/02/2025', 'June 2026', ''])('is not guessed from %j', (text) => {
    expect(typedDay(text, '2026-11-29')).toBe(text);
  });
});
