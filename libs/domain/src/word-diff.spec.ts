import fc from 'fast-check';
import { wordDiff, type WordRun } from './word-diff.js';

const short = (runs: readonly WordRun[]) =>
  runs.map(({ is, words }) => `${{ SAME: '=', REMOVED: '-', ADDED: '+' }[is]}${words.trim()}`);
const later = (runs: readonly WordRun[]) => runs.map(({ is, words }) => (is === 'REMOVED' ? '' : words)).join('');
const earlier = (runs: readonly WordRun[]) => runs.map((run) => run.earlier).join('');

describe('the words that changed', () => {
  it('are told apart from those that did not', () => {
    expect(short(wordDiff('We will build six ports by 2025.', 'We will build three ports by 2027.'))).toEqual([
      '=We will build',
      '-six',
      '+three',
      '=ports by',
      '-2025',
      '+2027',
      '=.',
    ]);
  });

  it('are all of them where nothing is alike, and none where only spaces differ', () => {
    expect(short(wordDiff('Six ports.', 'Three harbours!'))).toEqual(['-Six ports.', '+Three harbours!']);
    expect(short(wordDiff('Six  ports.\n', ' Six ports.'))).toEqual(['=Six ports.']);
    expect(wordDiff('', '')).toEqual([]);
    expect(short(wordDiff('', 'Six ports.'))).toEqual(['+Six ports.']);
  });

  it('are found around words that occur often', () => {
    expect(short(wordDiff('the port and the road', 'the road and the port and the road'))).toEqual([
      '=the',
      '+road and the',
      '=port and the road',
    ]);
  });

  it('work in other scripts, and with words that have marks', () => {
    expect(short(wordDiff('Соглашение о портах', 'Соглашение о дорогах'))).toEqual([
      '=Соглашение о',
      '-портах',
      '+дорогах',
    ]);
    expect(short(wordDiff('the Élonie’s plan', 'the Élonie’s plans'))).toEqual(['=the Élonie’s', '-plan', '+plans']);
  });

  it('always give both texts back, exactly', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'port', '.', ',', ' ', '  ', '\n'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before, after);
        expect(earlier(runs)).toBe(before.trim());
        expect(later(runs)).toBe(after.trim());
        for (const [at, { is }] of runs.entries()) expect(is).not.toBe(runs[at + 1]?.is);
      }),
    );
  });

  it('are found soon in the longest quotes, whether they share words or not', () => {
    const long = (word: (at: number) => string) => Array.from({ length: 5_000 }, (_, at) => word(at)).join(' ');
    const began = Date.now();
    expect(
      wordDiff(
        long(() => 'a'),
        long(() => 'b'),
      ),
    ).toHaveLength(2);
    expect(
      wordDiff(
        long((at) => `w${at}`),
        long((at) => `w${at + 1}`),
      ).length,
    ).toBeLessThan(5);
    wordDiff(
      long((at) => `w${at % 70}`),
      long((at) => `w${(at * 7) % 90}`),
    );
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
