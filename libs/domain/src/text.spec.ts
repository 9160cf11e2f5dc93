import { limits } from './limits.js';
import { isProblem, problem } from './problems.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';

const rule = { limit: 10, name: 'title', field: 'title' };

describe('texts', () => {
  it.each(['a', ' a ', 'a\nb\tc', '😀', 'e\u0301', '\u202Eabc', '\uFFFD', '\u0001', '\uFFFE', '<script>', '../..'])(
    'keeps %j',
    (text) => {
      expect(requiredTextProblem(text, rule)).toBeNull();
    },
  );

  it.each([null, undefined, '', ' ', '\n\t\u00A0\u2003'])(
    'refuses %j where a text is needed, and not elsewhere',
    (text) => {
      expect(requiredTextProblem(text, rule)).toMatchObject({ code: 'TEXT_MISSING', field: 'title' });
      expect(optionalTextProblem(text, rule)).toBeNull();
    },
  );

  it.each(['\uD800', 'a\uDC00', '\uDE00\uD83D', '😀\uD83D'])('refuses half a character in %j', (text) => {
    expect(optionalTextProblem(text, rule)).toMatchObject({ code: 'TEXT_IS_BROKEN' });
  });

  it('refuses NUL, saying what to do', () => {
    expect(optionalTextProblem('a\0b', rule)).toMatchObject({
      code: 'TEXT_HAS_NUL',
      message: expect.stringContaining('Remove it'),
    });
  });

  it('counts UTF-16 code units, to the last one', () => {
    expect(requiredTextProblem('😀'.repeat(5), rule)).toBeNull();
    expect(requiredTextProblem(`${'😀'.repeat(5)}a`, rule)).toMatchObject({
      code: 'TEXT_TOO_LONG',
      message: 'The title is 11 characters long, and 10 can be kept. Shorten it.',
    });
  });
});

describe('limits', () => {
  it('are whole and positive', () => {
    for (const limit of Object.values(limits)) expect(Number.isSafeInteger(limit) && limit > 0).toBe(true);
  });
});

describe('problems', () => {
  it('name a field only where there is one', () => {
    expect(problem('X', 'y')).toEqual({ code: 'X', message: 'y' });
    expect(problem('X', 'y', 'z')).toEqual({ code: 'X', message: 'y', field: 'z' });
    expect([problem('X', 'y'), null, 'X', { code: 'X' }].map(isProblem)).toEqual([true, false, false, false]);
  });
});
