import { readFileSync } from 'node:fs';
import { mostOfFeature, type Features } from './features.js';
import { buckets } from './stems.js';
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
  /** Several forests of the same size; their sums are averaged. */
  readonly forests: readonly (readonly Tree[])[];
  readonly regression: Regression;
  /** The share of the regression in the result. */
  readonly mix: number;
}

export interface Regression {
  readonly bias: number;
  /** Hundredths: of every bucket of stems, then of each feature at 0 to 3. */
  readonly weights: readonly number[];
}

const steps = 4;
const hundredth = 100;

/** The columns of the regression for a passage. */
export function columnsOf(stems: readonly number[], row: Uint8Array): number[] {
  const columns = [...stems];
  for (let at = 0; at < row.length; at += 1) {
    if (row[at]! > 0) columns.push(buckets + at * steps + Math.min(steps - 1, row[at]!));
  }
  return columns;
}

export const columnCount = (features: number): number => buckets + features * steps;

/** The features in the order of the model; those it does not know are left out. */
export function rowOf(names: readonly string[], features: Features): Uint8Array {
  return Uint8Array.from(names, (name) => Math.min(mostOfFeature, features.get(name) ?? 0));
}

/** The probability that a passage states a commitment, 0 to 1. */
export function probabilityOf(
  model: Pick<ReadingModel, 'forests' | 'regression' | 'mix'>,
  row: Uint8Array,
  stems: readonly number[],
): number {
  const { forests, regression, mix } = model;
  let trees = 0;
  for (const forest of forests) for (const tree of forest) trees += valueOf(tree, row);
  const columns = columnsOf(stems, row);
  let words = 0;
  for (const column of columns) words += regression.weights[column]!;
  const linear = (regression.bias + words / Math.sqrt(columns.length || 1)) / hundredth;
  return chance((1 - mix) * (trees / Math.max(1, forests.length)) + mix * linear);
}

export const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/** The features that speak most for a passage, the strongest first. */
export function reasonsOf(model: ReadingModel, row: Uint8Array): string[] {
  const shares = new Float64Array(row.length);
  for (const forest of model.forests)
    for (const tree of forest) pathOf(tree, row, (feature, share) => (shares[feature]! += share));
  return [...shares.keys()]
    .filter((at) => shares[at]! > 0 && row[at]! > 0)
    .sort((a, b) => shares[b]! - shares[a]!)
    .map((at) => model.features[at]!);
}

/** As a file: each tree is one list in the order of its nodes, from the root and left before right. */
export function written(model: ReadingModel): string {
  const { forests, ...rest } = model;
  return `${JSON.stringify({ ...rest, forests: forests.map((forest) => forest.map((tree) => flat(tree))) })}\n`;
}

export function readModel(json: string): ReadingModel {
  const raw = JSON.parse(json) as Omit<ReadingModel, 'forests'> & { readonly forests: readonly number[][][] };
  return { ...raw, forests: raw.forests.map((forest) => forest.map(unflat)) };
}

function flat({ feature, above, left, value }: Tree, node = 0): number[] {
  if (feature[node]! < 0) return [-1, value[node]!];
  return [
    ...[feature[node]!, above[node]!, value[node]!],
    ...flat({ feature, above, left, value }, left[node]),
    ...flat({ feature, above, left, value }, left[node]! + 1),
  ];
}

function unflat(numbers: readonly number[]): Tree {
  const tree = { feature: [] as number[], above: [] as number[], left: [] as number[], value: [] as number[] };
  let at = 0;
  const fill = (node: number): void => {
    const asked = numbers[at++]!;
    tree.feature[node] = asked;
    tree.above[node] = asked < 0 ? 0 : numbers[at++]!;
    tree.value[node] = numbers[at++]!;
    tree.left[node] = asked < 0 ? 0 : tree.feature.length;
    if (asked < 0) return;
    const left = tree.feature.length;
    tree.feature.push(-1, -1);
    fill(left);
    fill(left + 1);
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
