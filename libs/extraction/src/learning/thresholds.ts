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
/** F1 is compared over this many cuts on either side, so that no single passage decides. */
const neighbours = 25;
/** Among cuts as good as this, the most precise one counts: it costs less attention. */
const asGood = 0.004;

/**
 * Likely is where F1 is best among the cuts that keep the precision; possible is as low as the number of proposals
 * allows.
 */
export function thresholdsOf(judged: readonly Judged[], commitments: number): Thresholds {
  const cuts = cutsOf(judged, commitments);
  const allowed = cuts.map(({ precision, f1 }) => (precision >= wantedPrecision ? f1 : f1 - 1));
  const reach = Math.min(neighbours, Math.floor(cuts.length / 50));
  const steady = allowed.map((_, at) => {
    const around = allowed.slice(Math.max(0, at - reach), at + reach + 1);
    return around.reduce((sum, one) => sum + one, 0) / around.length;
  });
  const enough = Math.max(...steady) - asGood;
  const best = steady.findIndex((f1) => f1 >= enough);
  const last = Math.min(cuts.length, Math.floor(mostPerCommitment * commitments)) - 1;
  const likely = ((cuts[best]?.probability ?? 0.5) + (cuts[best + 1]?.probability ?? 0)) / 2;
  return { likely: thousandth(likely), possible: thousandth(Math.min(cuts[last]?.probability ?? 0, likely)) };
}

interface Cut {
  readonly probability: number;
  readonly precision: number;
  readonly f1: number;
}

/** What a threshold at each candidate would give, from the most probable on. */
function cutsOf(judged: readonly Judged[], commitments: number): Cut[] {
  const found = new Set<string>();
  let [right, wrong] = [0, 0];
  return [...judged]
    .sort((a, b) => b.probability - a.probability)
    .map(({ probability, label, states }) => {
      if (label === 1) right += 1;
      if (label === 0) wrong += 1;
      for (const one of states) found.add(one);
      const precision = right / Math.max(1, right + wrong);
      const recall = found.size / Math.max(1, commitments);
      return { probability, precision, f1: (2 * precision * recall) / (precision + recall || 1) };
    });
}

const thousandth = (probability: number): number => Math.floor(1_000 * probability) / 1_000;
