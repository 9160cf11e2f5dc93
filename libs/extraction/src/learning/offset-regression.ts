import { chance, type Regression } from '../model.js';
import { packed, unpacked } from '../packed.js';

/** A passage that was decided: its columns, the score that other weights give it, and what was decided. */
export interface Decided {
  readonly columns: Uint32Array;
  readonly offset: number;
  readonly label: 0 | 1;
}

const sweeps = 40;
/** How strongly each weight is pulled to 0: a few decisions move it little. Chosen on documents that are not shipped. */
const ridge = 0.5;
/** The steepest the logistic curve is; a step sized by it never goes too far. */
const steepest = 0.25;

/**
 * Logistic regression on top of a fixed offset, with a penalty on the square of each weight: by coordinate descent in a
 * fixed order, so that the same rows give the same weights. Long rows count no more than short ones.
 */
export function offsetRegressed(rows: readonly Decided[], width: number): Regression {
  const scores = Float64Array.from(rows, ({ offset }) => offset);
  const shares = Float64Array.from(rows, ({ columns }) => 1 / Math.sqrt(columns.length || 1));
  const missing = Float64Array.from(rows, ({ label }, at) => label - chance(scores[at]!));
  const weights = new Float64Array(width);
  let bias = 0;

  /** Moves one weight, and with it the scores of the rows that have it; returns by how much. */
  function move(members: Iterable<number>, weight: number, shareOf: (at: number) => number, pull: number): number {
    let slope = -pull * weight;
    let bend = pull;
    for (const at of members) {
      const share = shareOf(at);
      slope += share * missing[at]!;
      bend += steepest * share * share;
    }
    const step = bend === 0 ? 0 : slope / bend;
    for (const at of members) {
      scores[at]! += step * shareOf(at);
      missing[at] = rows[at]!.label - chance(scores[at]!);
    }
    return step;
  }

  const every = Int32Array.from(rows.keys());
  const having = rowsByColumn(rows, width);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    bias += move(every, bias, () => 1, 1);
    for (const [column, members] of having)
      weights[column]! += move(members, weights[column]!, (at) => shares[at]!, ridge);
  }
  return { bias: Math.round(1_000 * bias) / 1_000 + 0, weights: unpacked(packed(weights)) };
}

function rowsByColumn(rows: readonly Decided[], width: number): [column: number, rows: Int32Array][] {
  const found: number[][] = Array.from({ length: width }, () => []);
  for (const [at, { columns }] of rows.entries()) for (const column of columns) found[column]!.push(at);
  return found.flatMap((members, column) => (members.length === 0 ? [] : [[column, Int32Array.from(members)]]));
}
