import fc from 'fast-check';
import { formatReference, parseFindingReference, parseReference } from './reference.js';

describe('references', () => {
  it('have four digits, and more when they must', () => {
    expect([1, 42, 9999, 10_000, 1_234_567].map(formatReference)).toEqual([
      'FT-0001',
      'FT-0042',
      'FT-9999',
      'FT-10000',
      'FT-1234567',
    ]);
  });

  it('come back as the number they were made from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999_999 }),
        (n) => parseReference(` ${formatReference(n).toLowerCase()}\n`) === n,
      ),
    );
  });

  it.each(['FT-0051', 'ft-0051', 'FT0051', 'ft51', 'FT 51', 'Ft–0051', 'FT - 51', 'FT-00051', '0051', ' 0051 '])(
    'are read from %j, as people type them',
    (text) => expect(parseReference(text)).toBe(51),
  );

  it.each([
    'FT-0000',
    'FT',
    '51',
    '2030',
    '00051',
    '051',
    '0000',
    'FT-0001a',
    'XFT-0001',
    'FT-٠٠٠١',
    'FT-1e10',
    'FT--001',
    '',
    'FT-9999999999999999',
  ])('reads no reference in %j', (text) => expect(parseReference(text)).toBeNull());

  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53])('does not accept %p', (n) =>
    expect(() => formatReference(n)).toThrow(RangeError),
  );
});

describe('references of findings', () => {
  it.each(['FD-0012', 'fd12', 'FD 12', ' FD–0012 '])('are read from %j', (text) =>
    expect(parseFindingReference(text)).toBe(12),
  );

  it.each(['FD', '12', '0012', 'FT-0012', 'FD-0000', 'FD-12a', ''])('are not read from %j', (text) =>
    expect(parseFindingReference(text)).toBeNull(),
  );
});
