import { exceptionRate } from './exception-rate.js';

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

describe('the rate of exceptions', () => {
  it('is unknown if nothing was tested', () => {
    expect(exceptionRate({ passed: 0, exceptions: 0 })).toBeNull();
  });

  // Newcombe (1998), “Two-sided confidence intervals for the single proportion”, table I, method 3.
  it.each([
    [81, 263 - 81, 0.308, 0.2553, 0.3662],
    [15, 148 - 15, 0.1014, 0.0624, 0.1605],
    [0, 20, 0, 0, 0.1611],
    [1, 28, 0.0345, 0.0061, 0.1718],
  ])('has the 95%% interval of Wilson: %i exceptions, %i passed', (exceptions, passed, rate, from, until) => {
    const found = exceptionRate({ passed, exceptions })!;
    expect(found).toMatchObject({ exceptions, tested: passed + exceptions });
    expect([found.rate, found.from, found.until].map(rounded)).toEqual([rate, from, until]);
  });

  it('lies within its interval, between 0 and 1', () => {
    for (let exceptions = 0; exceptions <= 30; exceptions += 1) {
      const { rate, from, until } = exceptionRate({ passed: 30 - exceptions, exceptions })!;
      expect([from >= 0, from <= rate, rate <= until, until <= 1]).toEqual([true, true, true, true]);
    }
  });
});
