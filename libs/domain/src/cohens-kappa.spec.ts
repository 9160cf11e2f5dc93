import { agreementOf, type ReadTwice } from './cohens-kappa.js';

const codes = ['PASSED', 'EXCEPTION', 'NOT_APPLICABLE'];
/** Rows are the first reader’s. */
const table = (...rows: readonly (readonly number[])[]): ReadTwice[] =>
  rows.flatMap((row, first) => row.map((count, second) => ({ first: codes[first]!, second: codes[second]!, count })));

describe('the agreement of two readers', () => {
  it('is κ of their table, with n', () => {
    // Cohen (1960), table 1, of 200 cases: proportions .25 .13 .12, .12 .02 .16, .03 .15 .02.
    const found = agreementOf(table([50, 26, 24], [24, 4, 32], [6, 30, 4]))!;
    expect(found).toMatchObject({ n: 200, agreed: 58 });
    expect(found.observed).toBeCloseTo(0.29, 10);
    expect(found.expected).toBeCloseTo(0.35, 10);
    expect(found.kappa).toBeCloseTo(-0.06 / 0.65, 10);
  });

  it('is 0.4 in the usual example of two', () => {
    expect(agreementOf(table([20, 5], [10, 15]))).toEqual({
      n: 50,
      agreed: 35,
      observed: 0.7,
      expected: 0.5,
      kappa: 0.4,
    });
  });

  it('is 1 if they agree on everything and found different things', () => {
    expect(agreementOf(table([7, 0, 0], [0, 2, 0], [0, 0, 1]))).toMatchObject({ observed: 1, kappa: 1 });
  });

  it('is undefined if both found the same thing everywhere', () => {
    expect(agreementOf(table([10]))).toEqual({ n: 10, agreed: 10, observed: 1, expected: 1, kappa: null });
  });

  it('is 0 if one reader found the same thing everywhere', () => {
    expect(agreementOf(table([6, 4]))).toMatchObject({ observed: 0.6, expected: 0.6, kappa: 0 });
  });

  it('is unknown without anything that both read', () => {
    expect(agreementOf([])).toBeNull();
    expect(agreementOf(table([0, 0], [0, 0]))).toBeNull();
  });
});
