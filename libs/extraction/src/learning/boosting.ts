import { mostOfFeature } from '../features.js';
import { valueOf, type Tree } from '../trees.js';
import { random } from './random.js';

export interface BoostingOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly ridge: number;
  /** The fewest rows of a leaf. */
  readonly fewest: number;
  /** The shares of the rows and of the features that a tree sees. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

/** The rows to learn from: small whole numbers, most of them 0, with 1 or 0 as what they should give. */
export interface Examples {
  readonly rows: readonly Uint8Array[];
  readonly labels: readonly number[];
}

const bins = mostOfFeature + 1;
const perBin = 3;

/**
 * Gradient boosting of the logistic loss by Newton steps, over histograms. The same examples, options and seed give the
 * same trees. A tree takes time in proportion to its depth and to the values that are not 0.
 */
export function boosted({ rows, labels }: Examples, options: BoostingOptions): Tree[] {
  const next = random(options.seed);
  const width = rows[0]?.length ?? 0;
  const grower = new Grower(rows, width, options);
  const scores = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    grower.aim(scores, labels);
    const seen = Int32Array.from([...rows.keys()].filter(() => next() < options.rows));
    const columns = Int32Array.from([...Array(width).keys()].filter(() => next() < options.columns));
    const tree = grower.grow(seen, columns);
    trees.push(tree);
    for (let at = 0; at < rows.length; at += 1) scores[at]! += valueOf(tree, rows[at]!);
  }
  return trees;
}

interface Growing {
  readonly feature: number[];
  readonly above: number[];
  readonly left: number[];
  readonly value: number[];
}

class Grower {
  readonly #gradient: Float64Array;
  readonly #curvature: Float64Array;
  readonly #filled: readonly Int32Array[];
  readonly #sums: Float64Array;
  readonly #used: Uint8Array;

  constructor(
    private readonly rows: readonly Uint8Array[],
    width: number,
    private readonly options: BoostingOptions,
  ) {
    this.#gradient = new Float64Array(rows.length);
    this.#curvature = new Float64Array(rows.length);
    this.#filled = rows.map((row) => Int32Array.from([...row.keys()].filter((at) => row[at]! > 0)));
    this.#sums = new Float64Array(width * bins * perBin);
    this.#used = new Uint8Array(width);
  }

  /** What is still missing from the scores, as the first and second derivative of the loss. */
  aim(scores: Float64Array, labels: readonly number[]): void {
    for (let at = 0; at < scores.length; at += 1) {
      const chance = 1 / (1 + Math.exp(-scores[at]!));
      this.#gradient[at] = labels[at]! - chance;
      this.#curvature[at] = chance * (1 - chance);
    }
  }

  grow(members: Int32Array, columns: Int32Array): Tree {
    this.#used.fill(0);
    for (const column of columns) this.#used[column] = 1;
    const tree: Growing = { feature: [-1], above: [0], left: [0], value: [0] };
    this.#branch(tree, 0, members, columns, 0);
    return tree;
  }

  #branch(tree: Growing, node: number, members: Int32Array, columns: Int32Array, level: number): void {
    const { depth, ridge, fewest, rate } = this.options;
    const [slope, bend] = this.#total(members);
    tree.value[node] = (Math.round((1_000 * rate * slope) / (bend + ridge)) + 0) / 1_000;
    if (level >= depth || members.length < 2 * fewest) return;
    const split = this.#split(members, columns, slope, bend);
    if (split === null) return;
    const { column, above } = split;
    const left = tree.feature.length;
    tree.feature[node] = column;
    tree.above[node] = above;
    tree.left[node] = left;
    for (const list of [tree.above, tree.left, tree.value]) list.push(0, 0);
    tree.feature.push(-1, -1);
    const isLow = (at: number): boolean => this.rows[at]![column]! <= above;
    this.#branch(tree, left, members.filter(isLow), columns, level + 1);
    this.#branch(
      tree,
      left + 1,
      members.filter((at) => !isLow(at)),
      columns,
      level + 1,
    );
    tree.value[node] = (tree.value[left]! + tree.value[left + 1]!) / 2;
  }

  #total(members: Int32Array): [number, number] {
    let slope = 0;
    let bend = 0;
    for (const at of members) {
      slope += this.#gradient[at]!;
      bend += this.#curvature[at]!;
    }
    return [slope, bend];
  }

  #count(members: Int32Array): void {
    const sums = this.#sums.fill(0);
    for (const at of members) {
      const row = this.rows[at]!;
      for (const column of this.#filled[at]!) {
        if (this.#used[column] === 0) continue;
        const cell = (column * bins + row[column]!) * perBin;
        sums[cell]! += this.#gradient[at]!;
        sums[cell + 1]! += this.#curvature[at]!;
        sums[cell + 2]! += 1;
      }
    }
  }

  #split(
    members: Int32Array,
    columns: Int32Array,
    slope: number,
    bend: number,
  ): { column: number; above: number } | null {
    const { ridge, fewest } = this.options;
    this.#count(members);
    const whole = (slope * slope) / (bend + ridge);
    let best: { column: number; above: number } | null = null;
    let most = 1e-6;
    for (const column of columns) {
      let [high, curve, count] = [0, 0, 0];
      for (let above = bins - 2; above >= 0; above -= 1) {
        const cell = (column * bins + above + 1) * perBin;
        if (this.#sums[cell + 2] === 0) continue;
        high += this.#sums[cell]!;
        curve += this.#sums[cell + 1]!;
        count += this.#sums[cell + 2]!;
        if (count < fewest || members.length - count < fewest) continue;
        const gain = (high * high) / (curve + ridge) + (slope - high) ** 2 / (bend - curve + ridge) - whole;
        if (gain > most) [most, best] = [gain, { column, above }];
      }
    }
    return best;
  }
}
