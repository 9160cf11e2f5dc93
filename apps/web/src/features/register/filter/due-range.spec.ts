import { duePresets, dueRange, isDue } from './due-range.js';

describe('when something is due', () => {
  it.each([
    ['this-month', '2026-02-01', '2026-02-28'],
    ['next-90-days', '2026-02-10', '2026-05-11'],
    ['this-year', '2026-01-01', '2026-12-31'],
    ['next-year', '2027-01-01', '2027-12-31'],
    ['before-today', null, '2026-02-09'],
    ['2026-01-01/2026-06-30', '2026-01-01', '2026-06-30'],
    ['/2026-06-30', null, '2026-06-30'],
    ['2026-01-01/', '2026-01-01', null],
  ])('reads %s', (due, from, until) => {
    expect(dueRange(due, '2026-02-10')).toEqual({ from, until });
  });

  it('counts from today, in any month', () => {
    expect(dueRange('this-month', '2028-02-29')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
    expect(dueRange('before-today', '2026-01-01')).toEqual({ from: null, until: '2025-12-31' });
  });

  it.each(['', '/', 'soon', '2026-02-31/', '2026-01-01', '2026-01-01/2026-02-01/2026-03-01'])('takes no %j', (due) => {
    expect(isDue(due)).toBe(false);
  });

  it('knows its own words', () => {
    expect(duePresets.every(isDue)).toBe(true);
  });
});
