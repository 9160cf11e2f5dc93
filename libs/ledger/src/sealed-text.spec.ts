import fc from 'fast-check';
import { open, seal, SealBroken } from './sealed-text.js';

describe('a sealed text', () => {
  it('opens to exactly what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(open(seal(text))).toBe(text);
      }),
    );
  });

  it('never has the same HMAC twice, so that equal texts cannot be recognised', () => {
    expect(seal('yes').hmac).not.toEqual(seal('yes').hmac);
  });

  it.each(['key', 'hmac', 'sealed'] as const)('is refused when its %s was changed', (part) => {
    const text = seal('The agency confirmed the date.');
    const changed = Buffer.from(text[part]);
    changed[changed.length >> 1]! ^= 1;
    expect(() => open({ ...text, [part]: changed })).toThrow(SealBroken);
  });

  it('cannot be made from a lone surrogate', () => {
    expect(() => seal('\ud800')).toThrow(SealBroken);
  });
});
