import type { Regression } from '../model.js';

const passes = 12;
const rate = 0.2;
const ridge = 1e-3;

/**
 * Logistic regression over rows that name their columns, by AdaGrad in a fixed order: the same rows give the same
 * weights. Long rows count no more than short ones.
 */
export function regressed(rows: readonly (readonly number[])[], labels: readonly number[], width: number): Regression {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const at of order(rows.length, pass)) {
      const row = rows[at]!;
      const share = 1 / Math.sqrt(row.length || 1);
      let sum = bias;
      for (const column of row) sum += weights[column]! * share;
      const slope = 1 / (1 + Math.exp(-sum)) - labels[at]!;
      biasSquares += slope * slope;
      bias -= (rate * slope) / Math.sqrt(biasSquares);
      for (const column of row) {
        const gradient = slope * share + ridge * weights[column]!;
        squares[column]! += gradient * gradient;
        weights[column]! -= (rate * gradient) / Math.sqrt(squares[column]!);
      }
    }
  }
  return { bias: Math.round(100 * bias) + 0, weights: Array.from(weights, (weight) => Math.round(100 * weight) + 0) };
}

/** Every row once, far apart from the one before, so that no document comes as a block. */
function* order(count: number, pass: number): Generator<number> {
  const stride = 7_919;
  // A prime that does not divide the count visits every row.
  const step = count % stride === 0 ? stride + 8 : stride;
  for (let at = 0; at < count; at += 1) yield (at * step + pass * 31) % count;
}
