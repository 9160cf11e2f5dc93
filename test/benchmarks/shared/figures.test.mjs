import { difference } from './answers.mjs';
import { median, percentile } from './load.mjs';
import { medians } from './rounds.mjs';

const of = (rps, p95) => ({ rps, p50: 1, p95, p99: 9 });

describe('figures of a benchmark', () => {
  it('have the median of an odd and of an even number of rounds', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  it('have as a percentile a time that was measured', () => {
    const milliseconds = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(milliseconds, 0.95)).toBe(95);
    expect(percentile([7.26], 0.95)).toBe(7.3);
  });

  it('have as their ratio the median of the ratios of rounds, not the ratio of medians', () => {
    const rounds = [
      { floor: of(100, 3), api: of(50, 7), ratio: 0.5 },
      { floor: of(10, 30), api: of(9, 50), ratio: 0.9 },
      { floor: of(200, 2), api: of(160, 4), ratio: 0.8 },
    ];
    expect(medians(rounds)).toMatchObject({ ratio: 0.8, floor: { rps: 100, p95: 3 }, api: { rps: 50, p95: 7 } });
  });
});

describe('answers that are compared', () => {
  it('are equal in any order of their members', () => {
    expect(difference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
  });

  it.each([
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, '.a.b.1 is 2 and 3'],
    [{ a: null }, { a: {} }, '.a is null and {}'],
    [{ a: 1 }, { a: 1, b: 2 }, '.b is undefined and 2'],
    [1, 2, 'all of it is 1 and 2'],
  ])('differ where they do (%#)', (left, right, said) => {
    expect(difference(left, right)).toBe(said);
  });
});
