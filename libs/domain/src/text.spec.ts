import { limits } from './limits.js';
import { optionalTextProblem, requiredTextProblem } from './text.js';
import { englishWords } from './refusals/refusal-words.js';

const rule = { limit: 10, name: { label: 'a title' }, field: 'title' } as const;

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
    const refused = optionalTextProblem('a\0b', rule)!;
    expect(refused.code).toBe('TEXT_HAS_NUL');
    expect(englishWords(refused)).toContain('Remove it');
  });

  it('counts UTF-16 code units, to the last one', () => {
    expect(requiredTextProblem('😀'.repeat(5), rule)).toBeNull();
    const refused = requiredTextProblem(`${'😀'.repeat(5)}a`, rule)!;
    expect(refused).toMatchObject({
      code: 'TEXT_TOO_LONG',
      params: { text: 'a title', length: 11, over: 1, limit: 10 },
    });
    expect(englishWords(refused)).toContain('too long for a title: it has 11 characters, 1 more than the limit of 10');
  });
});

describe('limits', () => {
  it('are whole and positive', () => {
    for (const limit of Object.values(limits)) expect(Number.isSafeInteger(limit) && limit > 0).toBe(true);
  });
});
