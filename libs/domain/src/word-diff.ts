/** A run of words that both texts have, that only the earlier one has, or that only the later one has. */
export interface WordRun {
  readonly is: 'SAME' | 'REMOVED' | 'ADDED';
  /** As the later text has them, or as the earlier one has them if they were removed. */
  readonly words: string;
  /** As the earlier text has them, whose spaces can differ; empty if they were added. */
  readonly earlier: string;
}

/** A word or a punctuation mark, with the space after it. */
const pattern = /(?:[\p{L}\p{N}\p{M}’'-]+|[^\s\p{L}\p{N}\p{M}])\s*/gu;

/**
 * Above this many pairs of words, a stretch without a word in common that is unique counts as replaced as a whole: comparing
 * all pairs of two long texts would take too long to be worth it.
 */
const mostPairs = 1_000_000;

/**
 * The words that changed from one text to another, in reading order. Differences of space alone are not changes. Words that
 * occur once in both texts are matched first (patience diff), so that the time grows with the length of the texts.
 */
export function wordDiff(earlier: string, later: string): readonly WordRun[] {
  const [before, after] = [wordsOf(earlier), wordsOf(later)];
  const runs: WordRun[] = [];
  const add = ({ is, words, earlier }: WordRun) => {
    const last = runs.at(-1);
    if (words === '') return;
    if (last?.is === is) runs.splice(-1, 1, { is, words: last.words + words, earlier: last.earlier + earlier });
    else runs.push({ is, words, earlier });
  };
  for (const { is, from, until, inBefore } of steps({
    before,
    after,
    a: 0,
    b: 0,
    endA: before.length,
    endB: after.length,
  })) {
    const words = (is === 'REMOVED' ? before : after).slice(from, until).join('');
    const earlier =
      is === 'SAME' ? before.slice(inBefore, inBefore + until - from).join('') : is === 'REMOVED' ? words : '';
    add({ is, words, earlier });
  }
  return runs;
}

const wordsOf = (text: string): readonly string[] => text.trim().match(pattern) ?? [];

/** Two stretches to compare: `before[a, endA)` with `after[b, endB)`. */
interface Stretch {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly a: number;
  readonly b: number;
  readonly endA: number;
  readonly endB: number;
}

/** Words of `before` if removed, else of `after`; `inBefore` is where the same words begin in `before`. */
interface Step {
  readonly is: WordRun['is'];
  readonly from: number;
  readonly until: number;
  readonly inBefore: number;
}

function* steps(stretch: Stretch): Generator<Step> {
  const { before, after } = stretch;
  const isSame = (i: number, j: number) => before[i]!.trim() === after[j]!.trim();
  let { a, b, endA, endB } = stretch;
  while (a < endA && b < endB && isSame(a, b)) {
    a += 1;
    b += 1;
  }
  yield { is: 'SAME', from: stretch.b, until: b, inBefore: stretch.a };
  while (endA > a && endB > b && isSame(endA - 1, endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  yield* changed({ before, after, a, b, endA, endB });
  yield { is: 'SAME', from: endB, until: stretch.endB, inBefore: endA };
}

/** What lies between the words that both begin and end with. */
function* changed(stretch: Stretch): Generator<Step> {
  const { before, after, a, b, endA, endB } = stretch;
  const anchors = a < endA && b < endB ? (uniqueInBoth(stretch) ?? commonIn(stretch)) : [];
  let [i, j] = [a, b];
  for (const [x, y] of anchors) {
    yield* apart({ before, after, a: i, b: j, endA: x, endB: y }, anchors.length);
    yield { is: 'SAME', from: y, until: y + 1, inBefore: x };
    [i, j] = [x + 1, y + 1];
  }
  yield* apart({ before, after, a: i, b: j, endA, endB }, anchors.length);
}

/** Between two anchors there may be more in common; without any anchor there is not. */
function* apart(stretch: Stretch, anchors: number): Generator<Step> {
  if (anchors > 0 && stretch.a < stretch.endA && stretch.b < stretch.endB) return yield* steps(stretch);
  yield { is: 'REMOVED', from: stretch.a, until: stretch.endA, inBefore: stretch.a };
  yield { is: 'ADDED', from: stretch.b, until: stretch.endB, inBefore: stretch.a };
}

type Pair = readonly [inBefore: number, inAfter: number];

/** The longest series of words that occur once in each stretch, in the same order; null if no word does. */
function uniqueInBoth({ before, after, a, b, endA, endB }: Stretch): readonly Pair[] | null {
  const places = (words: readonly string[], from: number, until: number) => {
    const found = new Map<string, number>();
    for (let at = from; at < until; at += 1) {
      const word = words[at]!.trim();
      found.set(word, found.has(word) ? -1 : at);
    }
    return found;
  };
  const [inBefore, inAfter] = [places(before, a, endA), places(after, b, endB)];
  const pairs = [...inBefore].flatMap(([word, i]): readonly Pair[] => {
    const j = inAfter.get(word);
    return i >= 0 && j !== undefined && j >= 0 ? [[i, j]] : [];
  });
  return pairs.length > 0 ? increasing(pairs) : null;
}

/** The longest part of these pairs, which are in order of the first member, that is in order of the second one, too. */
function increasing(pairs: readonly Pair[]): readonly Pair[] {
  interface Pile {
    readonly pair: Pair;
    readonly under: Pile | null;
  }
  const piles: Pile[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (piles[middle]!.pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { pair, under: piles[low - 1] ?? null };
  }
  const longest: Pair[] = [];
  for (let pile = piles.at(-1) ?? null; pile; pile = pile.under) longest.unshift(pile.pair);
  return longest;
}

/** The longest series of words in both stretches, which may occur several times; empty if there are too many to compare. */
function commonIn({ before, after, a, b, endA, endB }: Stretch): readonly Pair[] {
  const [rows, columns] = [endA - a, endB - b];
  if (rows * columns > mostPairs) return [];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const isSame = (i: number, j: number) => before[a + i]!.trim() === after[b + j]!.trim();
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = isSame(i, j)
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(i, j)) pairs.push([a + i++, b + j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}
