/** How often two readers found these two things; `first` is what the first reader found. */
export interface ReadTwice {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

export interface Agreement {
  /** What both read. */
  readonly n: number;
  readonly agreed: number;
  /** The share on which they agree, and the share that they would agree on by chance. */
  readonly observed: number;
  readonly expected: number;
  /** Null if they would agree on everything by chance, because both found the same thing everywhere. */
  readonly kappa: number | null;
}

/**
 * Cohen’s κ (Cohen 1960) of two readers: (observed − expected) ÷ (1 − expected). Expected is the sum, over all that can be
 * found, of the product of both readers’ shares of it. Null if there is nothing that both read.
 */
export function agreementOf(pairs: readonly ReadTwice[]): Agreement | null {
  const n = sumOf(pairs);
  if (n === 0) return null;
  const agreed = sumOf(pairs.filter(({ first, second }) => first === second));
  const found = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  // In whole numbers until the end, so that agreement on everything is exact.
  const byChance = [...found].reduce((sum, code) => {
    const [ofFirst, ofSecond] = [
      sumOf(pairs.filter(({ first }) => first === code)),
      sumOf(pairs.filter(({ second }) => second === code)),
    ];
    return sum + ofFirst * ofSecond;
  }, 0);
  const kappa = byChance === n * n ? null : (agreed * n - byChance) / (n * n - byChance);
  return { n, agreed, observed: agreed / n, expected: byChance / (n * n), kappa };
}

const sumOf = (pairs: readonly ReadTwice[]): number => pairs.reduce((sum, { count }) => sum + count, 0);
