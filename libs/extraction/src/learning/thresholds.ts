/** A candidate with the probability that a model gave it which had not seen its document. */
export interface Judged {
  readonly probability: number;
  readonly label: 0 | 1 | null;
  /** Every commitment that it states, by a name that is unique over all documents. */
  readonly states: readonly string[];
}

export interface Thresholds {
  readonly likely: number;
  readonly possible: number;
}

/** Precision that the likely tier keeps in training: somewhat above what is asked of it on other documents. */
const wantedPrecision = 0.8;
/** How many proposals of both tiers a commitment may cost. */
const mostPerCommitment = 2.1;

/**
 * Likely is where F1 is best among the cuts that keep the precision; possible is as low as the number of proposals
 * allows.
 */
export function thresholdsOf(judged: readonly Judged[], commitments: number): Thresholds {
  const found = new Set<string>();
  let [right, wrong, proposed, best] = [0, 0, 0, 0];
  let [likely, possible] = [0.5, 0];
  for (const { probability, label, states } of [...judged].sort((a, b) => b.probability - a.probability)) {
    proposed += 1;
    if (label === 1) right += 1;
    if (label === 0) wrong += 1;
    for (const one of states) found.add(one);
    const precision = right / Math.max(1, right + wrong);
    const recall = found.size / Math.max(1, commitments);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (precision >= wantedPrecision && f1 > best) [best, likely] = [f1, probability];
    if (proposed <= mostPerCommitment * commitments) possible = probability;
  }
  return { likely: thousandth(likely), possible: thousandth(Math.min(possible, likely)) };
}

const thousandth = (probability: number): number => Math.floor(1_000 * probability) / 1_000;
