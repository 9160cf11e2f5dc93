import { groupByDue, groupOf } from './group-by-due.js';

/** A Wednesday. */
const today = '2026-11-18';

describe('when something is due', () => {
  it.each([
    ['2026-11-17', 'overdue'],
    ['2026-11-18', 'today'],
    ['2026-11-19', 'week'],
    ['2026-11-22', 'week'],
    ['2026-11-23', 'later'],
    [null, 'later'],
    [undefined, 'later'],
  ])('%s is %s', (dueOn, group) => expect(groupOf(dueOn, today)).toBe(group));

  it('ends the week on Sunday, even on a Sunday', () => {
    expect(groupOf('2026-11-23', '2026-11-22')).toBe('later');
    expect(groupOf('2026-11-29', '2026-11-23')).toBe('week');
  });

  it('leaves out groups that have nothing, and keeps the order within', () => {
    const items = [{ dueOn: '2026-11-01' }, { dueOn: '2026-11-02' }, { dueOn: null }];
    expect(groupByDue(items, today)).toEqual([
      ['overdue', items.slice(0, 2)],
      ['later', [items[2]]],
    ]);
  });
});
