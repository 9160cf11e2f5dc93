/** How many results of each sort: of one test, over a whole sample or in one stratum. */
export interface Tally {
  readonly passed: number;
  readonly exceptions: number;
  readonly notApplicable: number;
  readonly untested: number;
}

export interface ExceptionRate {
  readonly exceptions: number;
  /** The results that passed or are exceptions; the others are left out. */
  readonly tested: number;
  readonly rate: number;
  /** The 95% interval, from 0 to 1. */
  readonly from: number;
  readonly until: number;
}

/** The quantile of the standard normal distribution for 95% between both ends. */
const z = 1.959963984540054;

/**
 * The share of exceptions with its 95% Wilson score interval (Wilson 1927), without continuity correction and without
 * correction for a finite population; null if nothing was tested. For x exceptions of n and p = x ÷ n, its ends are
 * (p + z² ÷ 2n ± z √(p (1 − p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n).
 */
export function exceptionRate({ passed, exceptions }: Pick<Tally, 'passed' | 'exceptions'>): ExceptionRate | null {
  const tested = passed + exceptions;
  if (tested === 0) return null;
  const rate = exceptions / tested;
  const scale = 1 + z ** 2 / tested;
  const centre = (rate + z ** 2 / (2 * tested)) / scale;
  const half = (z * Math.sqrt((rate * (1 - rate)) / tested + z ** 2 / (4 * tested ** 2))) / scale;
  // Exactly 0 and 1 at the ends, where rounding would leave a trace.
  const from = exceptions === 0 ? 0 : centre - half;
  const until = passed === 0 ? 1 : centre + half;
  return { exceptions, tested, rate, from, until };
}
