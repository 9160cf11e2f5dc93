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

/** Precision that the likely tier keeps in training. */
const wantedPrecision = 0.8;
/** How many proposals of both tiers a commitment may cost. */
const mostPerCommitment = 2.1;
/** The thresholds that are compared: every step from the highest to the lowest. */
const highest = 0.9;
const lowest = 0.1;
const step = 0.005;
/** F1 is averaged over thresholds around each (the deviation of the weights), so that no few passages decide. */
const around = 0.1;

/**
 * Likely is where F1 is best around the threshold, at thresholds that keep the precision; possible is as low as the number
 * of proposals allows. F1 hardly changes over a wide range, so its highest single value would be a matter of chance.
 */
export function thresholdsOf(judged: readonly Judged[], commitments: number): Thresholds {
  const likely = likelyOf(judged, commitments);
  return { likely, possible: Math.min(possibleOf(judged, commitments), likely) };
}

export function likelyOf(judged: readonly Judged[], commitments: number): number {
  const cuts = cutsOf(judged, commitments);
  const tried = Array.from({ length: Math.round((highest - lowest) / step) + 1 }, (_, at) =>
    cutAt(cuts, highest - at * step),
  );
  const steady = tried.map((one) => ({ ...one, f1: averageAround(tried, one.probability) }));
  const precise = steady.filter(({ precision }) => precision >= wantedPrecision);
  const allowed = precise.length > 0 ? precise : steady.slice(0, 1);
  return thousandth(allowed.reduce((best, one) => (one.f1 > best.f1 ? one : best)).probability);
}

/** Only of documents whose candidates are all judged: others have fewer proposals than a scan would make. */
export function possibleOf(judged: readonly Judged[], commitments: number): number {
  const falling = judged.map(({ probability }) => probability).sort((a, b) => b - a);
  const last = Math.min(falling.length, Math.floor(mostPerCommitment * commitments)) - 1;
  return thousandth(falling[last] ?? 0);
}

/** What a threshold gives: the last cut at or above it. `cuts` fall in probability. */
function cutAt(cuts: readonly Cut[], probability: number): Cut {
  const reached = cuts.findLast((cut) => cut.probability >= probability);
  return { ...(reached ?? { precision: 1, f1: 0 }), probability };
}

function averageAround(tried: readonly Cut[], probability: number): number {
  const weights = tried.map((one) => Math.exp(-(((one.probability - probability) / around) ** 2) / 2));
  const sum = tried.reduce((all, { f1 }, at) => all + f1 * weights[at]!, 0);
  return sum / weights.reduce((all, weight) => all + weight, 0);
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

const thousandth = (probability: number): number => Math.floor(1_000 * probability + 1e-6) / 1_000;
