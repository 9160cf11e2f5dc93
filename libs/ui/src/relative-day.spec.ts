import { relativeDay } from './relative-day.js';

const today = '2026-11-29';

describe('a day as people count it', () => {
  it.each([
    ['2026-11-29', 'today'],
    ['2026-11-30', 'tomorrow'],
    ['2026-11-28', 'yesterday'],
    ['2026-12-05', 'in 6 days'],
    ['2026-11-16', '13 days ago'],
    ['2026-12-13', 'in 2 weeks'],
    ['2026-10-08', '7 weeks ago'],
    ['2027-01-29', 'in 2 months'],
    ['2025-06-01', '17 months ago'],
    ['2028-12-01', 'in 2 years'],
  ])('%s is %s', (day, said) => expect(relativeDay(day, today, 'en-GB')).toBe(said));
});
