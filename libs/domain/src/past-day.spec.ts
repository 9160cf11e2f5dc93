import { dayTimeProblem, pastDayProblem } from './past-day.js';

describe('a past day on which the register is read', () => {
  it.each(['2026-11-22', '2026-11-21', '2024-02-29', '1000-01-01'])('can be %s', (day) => {
    expect(pastDayProblem(day, '2026-11-22')).toBeNull();
  });

  it.each([
    ['', 'DAY_MALFORMED'],
    ['yesterday', 'DAY_MALFORMED'],
    ['2026-11', 'DAY_MALFORMED'],
    ['2026-11-22T10:00:00Z', 'DAY_MALFORMED'],
    ['2023-02-29', 'DAY_NOT_IN_MONTH'],
    ['2026-13-01', 'MONTH_UNKNOWN'],
    ['0000-01-01', 'YEAR_OUT_OF_RANGE'],
    ['2026-11-23', 'PAST_DAY_IN_FUTURE'],
    ['9999-12-31', 'YEAR_OUT_OF_RANGE'],
  ])('cannot be “%s”: %s', (typed, code) => {
    expect(pastDayProblem(typed, '2026-11-22')).toMatchObject({ code });
  });

  it.each(['RECORDED', 'EFFECTIVE'])('is read by %s', (time) => {
    expect(dayTimeProblem(time)).toBeNull();
  });

  it.each(['', 'recorded', 'toString', 'BOTH'])('is not read by “%s”', (typed) => {
    expect(dayTimeProblem(typed)).toMatchObject({ code: 'DAY_TIME_UNKNOWN', params: { typed } });
  });
});
