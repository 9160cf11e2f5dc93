import { RefusalCount } from './refusal-count.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes));

describe('refusals', () => {
  it('are reported the first, tenth and hundredth time in an hour', () => {
    const count = new RefusalCount();
    const told = Array.from({ length: 150 }, () => count.times('ana', 'from here', at(5)));
    expect(told.flatMap((times) => times ?? [])).toEqual([1, 10, 100]);
    expect(count.times('ana', 'from here', at(59))).toBeNull();
    expect(count.times('ana', 'from here', at(60))).toBe(1);
  });

  it('are counted separately for each person, and for unknown people together', () => {
    const count = new RefusalCount();
    expect(['ana', 'bo', null].map((who) => count.times(who, 'from here', at(5)))).toEqual([1, 1, 1]);
  });

  it('cannot fill the record, from however many networks they come', () => {
    const count = new RefusalCount();
    const told = Array.from({ length: 10_000 }, (_, index) => count.times('ana', `from network ${index}`, at(5)));
    expect(told.filter(Boolean)).toHaveLength(14);
  });
});
