import type { Kind } from '@followthrough/domain/kinds';
import { readFileSync } from 'node:fs';
import { mostOfFeature, type Features } from './features.js';
import { packed, unpacked, type Packed } from './packed.js';
import { stemBuckets } from './stems.js';
import { pathOf, valueOf, type Tree } from './trees.js';

/**
 * What training writes: trees over the features, and a regression over stems and features, averaged. It has no words of
 * any document: stems are hashed.
 */
export interface ReadingModel {
  /** What it learned from. */
  readonly learned: { readonly documents: number; readonly commitments: number; readonly candidates: number };
  /** Probabilities from which a passage is proposed as likely, and at all; chosen by cross-validation in training. */
  readonly likely: number;
  readonly possible: number;
  readonly features: readonly string[];
  /** Their values add up. */
  readonly trees: readonly Tree[];
  readonly regression: Regression;
  readonly kinds: KindModel;
  /** Which passages are about the same commitment. */
  readonly joins: JoinModel;
  /** The share of the regression in the result. */
  readonly mix: number;
}

export interface Regression {
  readonly bias: number;
  /** Of every bucket of stems, then of each feature at 0 to 3. */
  readonly weights: Float64Array;
}

/** One regression a kind, over the buckets of what shows a kind. */
export interface KindModel {
  readonly kinds: readonly Kind[];
  readonly regressions: readonly Regression[];
}

/** Trees over the features of two passages, whose values add up. */
export interface JoinModel {
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/** What the score of a passage needs. */
type Detection = Pick<ReadingModel, 'trees' | 'regression' | 'mix'>;

const steps = 4;

/** The columns of the regression for a passage. */
export function columnsOf(stems: readonly number[], row: Uint8Array): number[] {
  const columns = [...stems];
  for (let at = 0; at < row.length; at += 1) {
    if (row[at]! > 0) columns.push(stemBuckets + at * steps + Math.min(steps - 1, row[at]!));
  }
  return columns;
}

export const columnCount = (features: number): number => stemBuckets + features * steps;

/** The features in the order of the model; those it does not know are left out. */
export function rowOf(names: readonly string[], features: Features): Uint8Array {
  return Uint8Array.from(names, (name) => Math.min(mostOfFeature, features.get(name) ?? 0));
}

/** The probability that a passage states a commitment, 0 to 1. */
export function probabilityOf(model: Detection, row: Uint8Array, stems: readonly number[]): number {
  return chance(scoreOf(model, row, columnsOf(stems, row)));
}

/** The same before it is made a probability: its log odds. */
export function scoreOf({ trees, regression, mix }: Detection, row: Uint8Array, columns: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) sum += valueOf(tree, row);
  return (1 - mix) * sum + mix * linearOf(regression, columns);
}

/** Long passages count no more than short ones. */
export function linearOf(
  { bias, weights }: Regression,
  columns: Iterable<number> & { readonly length: number },
): number {
  let sum = 0;
  for (const column of columns) sum += weights[column]!;
  return bias + sum / Math.sqrt(columns.length || 1);
}

export function likeliestKind({ kinds, regressions }: KindModel, columns: readonly number[]): Kind {
  const scores = regressions.map((regression) => linearOf(regression, columns));
  return kinds[scores.indexOf(Math.max(...scores))] ?? 'OTHER';
}

export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** The features that speak most for a passage, the strongest first. */
export function reasonsOf(model: ReadingModel, row: Uint8Array): string[] {
  const shares = new Float64Array(row.length);
  for (const tree of model.trees) pathOf(tree, row, (feature, share) => (shares[feature]! += share));
  return [...shares.keys()]
    .filter((at) => shares[at]! > 0 && row[at]! > 0)
    .sort((a, b) => shares[b]! - shares[a]!)
    .map((at) => model.features[at]!);
}

interface PackedRegression {
  readonly bias: number;
  readonly weights: Packed;
}

interface File extends Omit<ReadingModel, 'trees' | 'regression' | 'kinds' | 'joins'> {
  readonly regression: PackedRegression;
  readonly kinds: { readonly kinds: readonly Kind[]; readonly regressions: readonly PackedRegression[] };
  readonly trees: readonly (readonly number[])[];
  readonly joins: { readonly features: readonly string[]; readonly trees: readonly (readonly number[])[] };
}

/** As a file: each tree is one list in the order of its nodes, from the root and left before right. */
export function written(model: ReadingModel): string {
  const { trees, regression, kinds, joins } = model;
  const pack = ({ bias, weights }: Regression): PackedRegression => ({ bias, weights: packed(weights) });
  const file: File = {
    ...model,
    regression: pack(regression),
    kinds: { ...kinds, regressions: kinds.regressions.map(pack) },
    trees: trees.map((tree) => flat(tree)),
    joins: { ...joins, trees: joins.trees.map((tree) => flat(tree)) },
  };
  return `${JSON.stringify(file)}\n`;
}

export function readModel(json: string): ReadingModel {
  const file = JSON.parse(json) as File;
  const unpack = ({ bias, weights }: PackedRegression): Regression => ({ bias, weights: unpacked(weights) });
  return {
    ...file,
    regression: unpack(file.regression),
    kinds: { ...file.kinds, regressions: file.kinds.regressions.map(unpack) },
    trees: file.trees.map(unflat),
    joins: { ...file.joins, trees: file.joins.trees.map(unflat) },
  };
}

/** A split as its feature and threshold, a leaf as -1 and its value. */
function flat(tree: Tree, node = 0): number[] {
  const { feature, above, left, value } = tree;
  if (feature[node]! < 0) return [-1, value[node]!];
  return [feature[node]!, above[node]!, ...flat(tree, left[node]), ...flat(tree, left[node]! + 1)];
}

function unflat(numbers: readonly number[]): Tree {
  const tree = { feature: [] as number[], above: [] as number[], left: [] as number[], value: [] as number[] };
  let at = 0;
  const fill = (node: number): void => {
    const asked = numbers[at++]!;
    const told = numbers[at++]!;
    tree.feature[node] = asked;
    tree.above[node] = asked < 0 ? 0 : told;
    tree.value[node] = told;
    tree.left[node] = 0;
    if (asked < 0) return;
    const left = tree.feature.length;
    tree.left[node] = left;
    tree.feature.push(-1, -1);
    fill(left);
    fill(left + 1);
    tree.value[node] = (tree.value[left]! + tree.value[left + 1]!) / 2;
  };
  fill(0);
  return tree;
}

let shipped: ReadingModel | undefined;

/** The model that comes with the project. */
export function shippedModel(): ReadingModel {
  shipped ??= readModel(readFileSync(new URL('../reading-model.json', import.meta.url), 'utf8'));
  return shipped;
}
