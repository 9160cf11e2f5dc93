import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addMonthsToDay,
  daysBetween,
  daysInMonth,
  formatDay,
  isIsoDay,
  readDay,
  weekdayOf,
} from './days.js';

const anyDay = fc
  .record({
    year: fc.integer({ min: 1000, max: 9000 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter((day) => day.day <= daysInMonth(day));

describe('days', () => {
  it.each(['2024-02-29', '2000-02-29', '1000-01-01', '2026-12-31'])('knows %s', (text) =>
    expect(isIsoDay(text)).toBe(true),
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0999-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '+002026-01-01',
    '',
  ])('knows %j as no day', (text) => expect(isIsoDay(text)).toBe(false));

  it('adds and counts days alike, over every month, year and clock change', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400_000, max: 200_000 }), (day, days) => {
        const from = formatDay(day);
        fc.pre(day.year + days / 365 > 1002 && day.year + days / 365 < 9990);
        const to = addDays(from, days);
        expect(readDay(to)).not.toBeNull();
        expect(daysBetween(from, to)).toBe(days);
        expect(to > from).toBe(days > 0);
      }),
    );
  });

  it('adds months there and back', () => {
    expect(addMonths({ year: 2025, month: 12 }, 1)).toEqual({ year: 2026, month: 1 });
    expect(addMonths({ year: 2025, month: 1 }, -13)).toEqual({ year: 2023, month: 12 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), ({ year, month }, n) => {
        expect(addMonths(addMonths({ year, month }, n), -n)).toEqual({ year, month });
      }),
    );
  });

  it('ends in the month it should', () => {
    expect(addMonthsToDay({ year: 2026, month: 1, day: 31 }, 1)).toEqual({ year: 2026, month: 2, day: 28 });
    expect(addMonthsToDay({ year: 2024, month: 2, day: 29 }, 12)).toEqual({ year: 2025, month: 2, day: 28 });
  });

  it('counts weeks from Monday, and throws for what is no day', () => {
    expect(['2026-11-22', '2026-11-23'].map(weekdayOf)).toEqual([7, 1]);
    expect(() => addDays('2026-02-31', 1)).toThrow(RangeError);
  });
});
