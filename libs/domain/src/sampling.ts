import { SampleMethod } from './sample-terms.js';

/**
 * Drawing a sample that anyone can draw again. The rank of a commitment is SHA-256 of the seed, a colon and the id of the
 * commitment (lower case, with hyphens), as UTF-8: `rankedText(seed, id)`. Within the population, or within each
 * stratum, the commitments of the smallest ranks are drawn; ranks are compared as hexadecimal text.
 */
export interface Draw {
  readonly method: SampleMethod;
  /** The commitments to draw in total; for a fixed number, in each stratum. */
  readonly size: number;
}

/** A stratum and its number of commitments. A simple sample has one of them. */
export interface Stratum {
  /** A code, an id or a year. */
  readonly key: string;
  readonly count: number;
}

export interface AllocatedStratum extends Stratum {
  /** The commitments drawn from it. */
  readonly size: number;
}

/** A commitment that may be drawn. */
export interface Candidate {
  readonly id: string;
  readonly stratum: string;
  /** SHA-256 in hexadecimal. */
  readonly rank: string;
}

/** The text whose hash, as UTF-8, is the rank of a commitment. */
export const rankedText = (seed: string, id: string): string => `${seed}:${id}`;

/** How many commitments there are in all strata. */
export const populationOf = (strata: readonly Pick<Stratum, 'count'>[]): number =>
  strata.reduce((sum, { count }) => sum + count, 0);

/**
 * How many commitments each stratum gives. A fixed number takes a smaller stratum whole. In proportion: the whole parts of
 * size × count ÷ population, then one more for the largest remainders, until the size is reached; equal remainders in the
 * order of the keys, by code units.
 */
export function allocated(strata: readonly Stratum[], { method, size }: Draw): readonly AllocatedStratum[] {
  if (method === SampleMethod.FIXED)
    return strata.map((stratum) => ({ ...stratum, size: Math.min(size, stratum.count) }));
  const population = populationOf(strata);
  // In whole numbers: a quotient in floating point could order two equal remainders.
  const shares = strata.map((stratum) => ({
    stratum,
    whole: Math.floor((size * stratum.count) / population),
    remainder: (size * stratum.count) % population,
  }));
  const left = size - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = shares.toSorted((a, b) => b.remainder - a.remainder || inCodeOrder(a.stratum.key, b.stratum.key));
  const raised = new Set(byRemainder.slice(0, left));
  return shares.map((share) => ({ ...share.stratum, size: share.whole + (raised.has(share) ? 1 : 0) }));
}

/**
 * The commitments drawn, in the order of their ranks, which is the order of work. `candidates` are at least those of the
 * smallest ranks of each stratum, as many as it gives.
 */
export function drawn<C extends Candidate>(
  strata: readonly AllocatedStratum[],
  candidates: readonly C[],
): readonly C[] {
  const left = new Map(strata.map(({ key, size }) => [key, size]));
  return candidates.toSorted(byRank).filter(({ stratum }) => {
    const size = left.get(stratum) ?? 0;
    left.set(stratum, size - 1);
    return size > 0;
  });
}

function byRank(a: Candidate, b: Candidate): number {
  return inCodeOrder(a.rank, b.rank) || inCodeOrder(a.id, b.id);
}

function inCodeOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
