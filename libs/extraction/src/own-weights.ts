import { createHash } from 'node:crypto';
import { columnCount, shippedModel, written, type ReadingModel, type Regression } from './model.js';
import { packed, unpacked, type Packed } from './packed.js';

/**
 * What a deployment learned from its own decisions: a regression that is added to the score of the shipped weights, and
 * thresholds of its own. It has no words of any document: stems are hashed.
 */
export interface OwnWeights {
  readonly regression: Regression;
  readonly likely: number;
  readonly possible: number;
}

interface File {
  readonly bias: number;
  readonly weights: Packed;
  readonly likely: number;
  readonly possible: number;
}

/**
 * The model that reads with own weights. A regression over the same columns is part of the shipped score, so the two
 * are added up and everything else stays as it is.
 */
export function withOwn(shipped: ReadingModel, { regression, likely, possible }: OwnWeights): ReadingModel {
  const { bias, weights } = shipped.regression;
  return {
    ...shipped,
    regression: {
      bias: bias + regression.bias / shipped.mix,
      weights: weights.map((weight, column) => weight + regression.weights[column]! / shipped.mix),
    },
    likely,
    possible,
  };
}

export function writtenOwn({ regression: { bias, weights }, likely, possible }: OwnWeights): string {
  const file: File = { bias, weights: packed(weights), likely, possible };
  return JSON.stringify(file);
}

/** @throws if the weights are for another number of features */
export function readOwn(json: string): OwnWeights {
  const { bias, weights, likely, possible } = JSON.parse(json) as File;
  const regression = { bias, weights: unpacked(weights) };
  const columns = columnCount(shippedModel().features.length);
  if (regression.weights.length !== columns) throw new Error(`Own weights need ${columns} columns.`);
  return { regression, likely, possible };
}

let fingerprint: string | undefined;

/** Identifies the shipped weights: own weights only fit those on which they were trained. */
export function shippedFingerprint(): string {
  fingerprint ??= createHash('sha256').update(written(shippedModel())).digest('hex').slice(0, 16);
  return fingerprint;
}
