import { pairFeatures, type PairFeatures } from '../joining/pair-features.js';
import { tellsApart } from '../joining/repeats.js';
import { Rarities, saidOf, type Compared } from '../joining/said.js';
import { rowOf, type JoinModel } from '../model.js';
import { boosted } from './boosting.js';

/** Two passages of a document that state marked commitments, and whether one of them is the same. */
export interface PairExample {
  readonly features: PairFeatures;
  readonly isSame: boolean;
}

const boosting = { rounds: 80, depth: 3, rate: 0.08, ridge: 3, fewest: 4, rows: 0.8, columns: 0.5, seed: 1 } as const;

/** Pairs that plain signs tell apart are left out; pairs that reading joins by rule teach, too. */
export function pairsOf(
  text: string,
  stating: readonly (Compared & { readonly states: readonly number[] })[],
): PairExample[] {
  const rarities = new Rarities(text);
  const said = stating.map((one) => ({ ...saidOf(one, rarities), states: one.states }));
  return said.flatMap((later, at) =>
    said.slice(0, at).flatMap((earlier) => {
      if (tellsApart(earlier, later)) return [];
      const isSame = earlier.states.some((one) => later.states.includes(one));
      return [{ features: pairFeatures(text, earlier, later, rarities), isSame }];
    }),
  );
}

export function joinsLearned(pairs: readonly PairExample[]): JoinModel {
  const features = [...new Set(pairs.flatMap((pair) => [...pair.features.keys()]))].sort();
  const rows = pairs.map((pair) => rowOf(features, pair.features));
  return { features, trees: boosted({ rows, labels: pairs.map(({ isSame }) => Number(isSame)) }, boosting) };
}
