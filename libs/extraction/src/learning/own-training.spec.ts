import { columnsOf, probabilityOf, rowOf, scoreOf, shippedModel, columnCount, linearOf } from '../model.js';
import { readOwn, shippedFingerprint, withOwn, writtenOwn } from '../own-weights.js';
import { propose } from '../propose.js';
import { offsetRegressed, type Decided } from './offset-regression.js';
import { ownTrained } from './own-training.js';
import { decidedLabel, lessonWithin, registerLesson, type DecidedSource } from './register-lessons.js';

const lanterns = (count: number): string => `Lantern keepers hang ${count} lamps along the quay before the frost.`;
const money = (count: number): string => `Norland will provide £${count} million in additional funding for the port.`;

const span = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

/** A register that wants lanterns, which the shipped weights do not see, and no money, which they do. */
function source(count: number): DecidedSource {
  const text = `It rained.\n\n${lanterns(count)}\n\n${money(count)}\n\nThe sea was calm.\n`;
  const [stated, declined] = [[span(text, lanterns(count))], [span(text, money(count))]];
  return { text, published: '2026-03-10', stated, declined, untold: [], isFinished: true };
}

describe('a regression on top of other scores', () => {
  const row = (columns: number[], offset: number, label: 0 | 1): Decided => ({
    columns: Uint32Array.from(columns),
    offset,
    label,
  });

  it('leaves scores alone that are right already', () => {
    const rows = [row([0], 8, 1), row([1], -8, 0)];
    const { bias, weights } = offsetRegressed(rows, 2);
    expect(Math.abs(bias)).toBeLessThan(0.01);
    expect(Math.max(...weights.map(Math.abs))).toBeLessThan(0.01);
  });

  it('finds the weights at which the penalised loss has no slope', () => {
    const rows = [row([0], 0, 1), row([0], 0, 1), row([1], 1, 0), row([1], 1, 1)];
    const { bias, weights } = offsetRegressed(rows, 2);
    const missing = rows.map(({ columns: [column], offset, label }) => {
      return label - 1 / (1 + Math.exp(-(offset + bias + weights[column!]!)));
    });
    expect(missing[0]! + missing[1]! - 0.5 * weights[0]!).toBeCloseTo(0, 1);
    expect(missing[2]! + missing[3]! - 0.5 * weights[1]!).toBeCloseTo(0, 1);
    expect(missing.reduce((sum, one) => sum + one) - bias).toBeCloseTo(0, 1);
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBeLessThan(0);
  });

  it('moves little for one decision among many that agree with the scores', () => {
    const agreeing = Array.from({ length: 200 }, (_, at) => row([0], at % 2 === 0 ? 3 : -3, at % 2 === 0 ? 1 : 0));
    const { weights } = offsetRegressed([...agreeing, row([0, 1], 3, 0)], 2);
    expect(Math.abs(weights[1]!)).toBeLessThan(1.5);
    expect(Math.abs(weights[0]!)).toBeLessThan(0.2);
  });

  it('has no weights without decisions', () => {
    expect(offsetRegressed([], 2)).toEqual({ bias: 0, weights: new Float64Array(2) });
  });
});

describe('what a decided source teaches', () => {
  const text = `${'a'.repeat(60)}${'b'.repeat(60)}${'c'.repeat(60)}${'d'.repeat(60)}`;
  const [a, b, c, d] = [0, 60, 120, 180].map((start) => ({ start, end: start + 60 })) as [Span, Span, Span, Span];
  type Span = { start: number; end: number };
  const teaching = { text, published: undefined, stated: [a], declined: [b], untold: [c], isFinished: true };

  it('is 1 for a passage that states a commitment, and 0 for one that was noted or rejected', () => {
    expect([a, b].map((one) => decidedLabel(one, teaching))).toEqual([1, 0]);
  });

  it('counts neither way where both were decided, or where a proposal is open', () => {
    expect(decidedLabel(a, { ...teaching, declined: [a] })).toBeNull();
    expect(decidedLabel(c, teaching)).toBeNull();
  });

  it('is 0 for the rest only if the source was read to its end', () => {
    expect(decidedLabel(d, teaching)).toBe(0);
    expect([c, d].map((one) => decidedLabel(one, { ...teaching, isFinished: false }))).toEqual([undefined, undefined]);
    expect(decidedLabel(a, { ...teaching, isFinished: false })).toBe(1);
  });

  it('is only what was decided, where there is no room for the rest of a long text', () => {
    const long = source(9);
    expect(lessonWithin(long, 10)).toEqual(registerLesson(long));
    const decided = lessonWithin(long, 2);
    expect(decided.isFinished).toBe(false);
    expect(decided.passages.map(({ label }) => label)).toEqual([1, 0]);
    expect(registerLesson(long).passages.length).toBeGreaterThan(2);
  });

  it('leaves out paragraphs in another language, which no scan proposes', () => {
    const german =
      'Die Regierung wird im nächsten Jahr neue Leuchttürme an der Küste bauen und das Geld dafür ist auf dem Konto.';
    const only = { ...teaching, text: german, stated: [{ start: 0, end: german.length }], declined: [], untold: [] };
    expect(registerLesson(only)).toEqual({ commitments: 1, isFinished: true, passages: [] });
  });
});

describe('own weights', () => {
  const lessons = Array.from({ length: 12 }, (_, at) => registerLesson(source(at + 2)));
  const { weights, shipped, own } = ownTrained(lessons);

  it('take the threshold of possible ones from sources that were read to their end', () => {
    const left = Array.from({ length: 60 }, (_, at) => registerLesson({ ...source(at + 20), isFinished: false }));
    const { possible } = shippedModel();
    const some = ownTrained([...lessons, ...left]);
    expect(some.weights.possible).toBeGreaterThanOrEqual(possible / 2);
    expect(some.own.proposalsPerCommitment).toBeLessThanOrEqual(2.1);
    const none = ownTrained(left);
    expect(none.weights.possible).toBe(possible);
    expect(none.own.proposalsPerCommitment).toBeNull();
  });

  it('are the same from the same lessons', () => {
    expect(writtenOwn(ownTrained(lessons).weights)).toBe(writtenOwn(weights));
  });

  it('find what the register wants, where the shipped ones do not', () => {
    expect(shipped).toMatchObject({ commitments: 12, likely: 12, recall: 0, precision: 0, f1: 0 });
    expect(own).toMatchObject({ commitments: 12, likely: 12, recall: 1, precision: 1, f1: 1 });
  });

  it('read with the shipped ones, also after they were written and read', () => {
    const model = withOwn(shippedModel(), readOwn(writtenOwn(weights)));
    const { text } = source(40);
    const likely = propose(text, { model }).filter(({ tier }) => tier === 'likely');
    expect(likely.map(({ quote }) => quote)).toEqual([lanterns(40)]);
    expect(likely[0]!.because.length).toBeGreaterThan(0);
    expect(propose(text).find(({ tier }) => tier === 'likely')!.quote).toBe(money(40));
  });

  it('are added to the shipped score, and leave the kinds alone', () => {
    const before = shippedModel();
    const model = withOwn(before, weights);
    const row = rowOf(before.features, new Map([['money', 1]]));
    const columns = columnsOf([5, 9, 17], row);
    const sum = scoreOf(before, row, columns) + linearOf(weights.regression, columns);
    expect(probabilityOf(model, row, [5, 9, 17])).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
    expect(model.kinds).toBe(before.kinds);
  });

  it('are refused if they were made for other features', () => {
    const other = { ...weights, regression: { bias: 0, weights: new Float64Array(columnCount(1)) } };
    expect(() => readOwn(writtenOwn(other))).toThrow(/columns/);
    expect(shippedFingerprint()).toMatch(/^[0-9a-f]{16}$/);
  });
});
