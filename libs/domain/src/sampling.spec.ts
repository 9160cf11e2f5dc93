import { createHash } from 'node:crypto';
import { allocated, drawn, rankedText, type Candidate, type Stratum } from './sampling.js';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const candidates = (seed: string, numbers: readonly number[], stratumOf = (_: number) => ''): Candidate[] =>
  numbers.map((number) => ({
    id: idOf(number),
    stratum: stratumOf(number),
    rank: hash(rankedText(seed, idOf(number))),
  }));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const sizes = (
  strata: readonly Stratum[],
  size: number,
  method: 'PROPORTIONAL' | 'FIXED' | 'SIMPLE' = 'PROPORTIONAL',
) => allocated(strata, { method, size }).map((stratum) => stratum.size);
const strata = (...counts: readonly number[]) =>
  counts.map((count, index) => ({ key: String.fromCharCode(65 + index), count }));

describe('the rank of a commitment', () => {
  it('is the hash of the seed, a colon and the id, which any tool computes', () => {
    // printf '2026:00000000-0000-7000-8000-000000000001' | sha256sum
    const [first] = candidates('2026', [1]);
    expect(rankedText('2026', first!.id)).toBe('2026:00000000-0000-7000-8000-000000000001');
    expect(first!.rank).toBe('a4abd397b3e03e06f16d907b9ada05df7cd78d46e5871f690ab4659443bb87e4');
  });
});

describe('allocation', () => {
  it('gives a simple sample to its only stratum', () => {
    expect(sizes(strata(50), 7, 'SIMPLE')).toEqual([7]);
  });

  it('is in proportion, with the largest remainders rounded up', () => {
    expect(sizes(strata(50, 30, 20), 10)).toEqual([5, 3, 2]);
    // 3.33, 3.33 and 3.33: equal remainders in the order of the keys.
    expect(sizes(strata(5, 5, 5), 10)).toEqual([4, 3, 3]);
    // 8.97, 0.6 and 0.43
    expect(sizes(strata(63, 4, 3), 10)).toEqual([9, 1, 0]);
  });

  it('sums to the size and never exceeds a stratum', () => {
    for (const counts of [[1, 1, 98], [3, 3, 3, 1], [99_999, 1], [7]]) {
      const population = counts.reduce((sum, count) => sum + count, 0);
      for (const size of [1, 2, Math.ceil(population / 3), population]) {
        const given = sizes(strata(...counts), size);
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(size);
        given.forEach((count, index) => expect(count).toBeLessThanOrEqual(counts[index]!));
      }
    }
  });

  it('takes a stratum whole that is smaller than the fixed number', () => {
    expect(sizes(strata(50, 3), 5, 'FIXED')).toEqual([5, 3]);
  });
});

describe('a draw', () => {
  const simple = (seed: string, numbers: readonly number[], size: number) =>
    drawn([{ key: '', count: numbers.length, size }], candidates(seed, numbers)).map(({ id }) => id);

  it('takes the smallest ranks, in their order', () => {
    const all = candidates('a', upTo(100));
    const expected = all.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id);
    expect(simple('a', upTo(100), 10)).toEqual(expected.slice(0, 10));
  });

  it('is the same for the same seed, whatever the order of the population', () => {
    expect(simple('a', upTo(100).toReversed(), 10)).toEqual(simple('a', upTo(100), 10));
    expect(simple('b', upTo(100), 10)).not.toEqual(simple('a', upTo(100), 10));
  });

  it('begins with the same commitments when it is larger', () => {
    expect(simple('a', upTo(100), 30).slice(0, 10)).toEqual(simple('a', upTo(100), 10));
  });

  it('takes from each stratum what it gives, and nothing from others', () => {
    const stratumOf = (number: number) => (number % 3 === 0 ? 'THIRD' : 'REST');
    const all = candidates('a', upTo(30), stratumOf);
    const taken = drawn([{ key: 'THIRD', count: 10, size: 4 }], all);
    expect(taken.map(({ stratum }) => stratum)).toEqual(['THIRD', 'THIRD', 'THIRD', 'THIRD']);
  });

  it('finds every commitment about as often over many seeds', () => {
    const times = new Map<string, number>();
    for (const seed of upTo(400))
      for (const id of simple(String(seed), upTo(20), 5)) times.set(id, (times.get(id) ?? 0) + 1);
    // 100 expected, with a standard deviation of 8.7.
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
    expect(times.size).toBe(20);
  });
});
