import { codeList, codesOf, isCode } from './terms.js';

const table = { SECOND: { label: 'b' }, FIRST: { label: 'a' } } as const;

describe('terms', () => {
  it('gives codes as an enum and in the order written', () => {
    expect(codesOf(table)).toEqual({ SECOND: 'SECOND', FIRST: 'FIRST' });
    expect(codeList(table)).toEqual(['SECOND', 'FIRST']);
  });

  it.each(['toString', '__proto__', 'constructor', 'first', '', null, undefined, 1, ['FIRST']])(
    'knows %p as no code',
    (value) => {
      expect(isCode(table, value)).toBe(false);
    },
  );

  it('knows its own codes', () => expect(isCode(table, 'FIRST')).toBe(true));
});
