import { linearOf, type Regression } from '../model.js';
import { packed, unpacked } from '../packed.js';

const passes = 12;
const passesOfKinds = 15;
const rate = 0.2;
const ridge = 1e-3;

/** Rows that name their columns, with what each should give. */
interface Rows {
  readonly rows: readonly (readonly number[])[];
  readonly width: number;
}

/**
 * Logistic regression by AdaGrad in a fixed order: the same rows give the same weights. Long rows count no more than
 * short ones.
 */
export function regressed({ rows, width }: Rows, labels: readonly number[]): Regression {
  const learner = new Learner(width);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const at of order(rows.length, pass)) {
      const row = rows[at]!;
      learner.step(row, 1 / (1 + Math.exp(-linearOf(learner, row))) - labels[at]!);
    }
  }
  return learner.result();
}

/** The same for several classes at once, whose chances add up to 1; `labels` are their places. */
export function regressedClasses({ rows, width }: Rows, labels: readonly number[], classes: number): Regression[] {
  const learners = Array.from({ length: classes }, () => new Learner(width));
  for (let pass = 0; pass < passesOfKinds; pass += 1) {
    for (const at of order(rows.length, pass)) {
      const row = rows[at]!;
      const powers = learners.map((learner) => Math.exp(Math.min(50, linearOf(learner, row))));
      const sum = powers.reduce((all, power) => all + power, 0);
      for (const [place, learner] of learners.entries())
        learner.step(row, powers[place]! / sum - Number(place === labels[at]));
    }
  }
  return learners.map((learner) => learner.result());
}

class Learner implements Regression {
  bias = 0;
  readonly weights: Float64Array;
  readonly #squares: Float64Array;
  #biasSquares = 1e-6;

  constructor(width: number) {
    this.weights = new Float64Array(width);
    this.#squares = new Float64Array(width).fill(1e-6);
  }

  /** Moves against the slope of the loss at this row. */
  step(row: readonly number[], slope: number): void {
    const share = 1 / Math.sqrt(row.length || 1);
    this.#biasSquares += slope * slope;
    this.bias -= (rate * slope) / Math.sqrt(this.#biasSquares);
    for (const column of row) {
      const gradient = slope * share + ridge * this.weights[column]!;
      this.#squares[column]! += gradient * gradient;
      this.weights[column]! -= (rate * gradient) / Math.sqrt(this.#squares[column]!);
    }
  }

  /** As it will be read from a file. */
  result(): Regression {
    return { bias: Math.round(1_000 * this.bias) / 1_000 + 0, weights: unpacked(packed(this.weights)) };
  }
}

/** Every row once, far apart from the one before, so that no document comes as a block. */
function* order(count: number, pass: number): Generator<number> {
  const stride = 7_919;
  // A prime that does not divide the count visits every row.
  const step = count % stride === 0 ? stride + 8 : stride;
  for (let at = 0; at < count; at += 1) yield (at * step + pass * 31) % count;
}
