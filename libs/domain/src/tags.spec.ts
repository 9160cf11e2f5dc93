import fc from 'fast-check';
import { limits } from './limits.js';
import { normaliseTag, normaliseTags, tagsProblem } from './tags.js';

describe('policy areas', () => {
  it('make one tag of one area', () => {
    expect(normaliseTags([' Small  Boats', 'small boats', 'SMALL\nBOATS', 'Cafe\u0301', 'café'])).toEqual([
      'small boats',
      'café',
    ]);
  });

  it('stay as they are once normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tag) => normaliseTag(normaliseTag(tag)) === normaliseTag(tag)),
    );
  });

  it('are refused when blank, too long or too many', () => {
    expect(tagsProblem(['borders', '  '])).toMatchObject({ code: 'TEXT_MISSING', field: 'policyAreas' });
    expect(tagsProblem(['x'.repeat(limits.tag + 1)])).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(tagsProblem(Array.from({ length: limits.policyAreas + 1 }, (_, n) => `area ${n}`))).toMatchObject({
      code: 'TOO_MANY_POLICY_AREAS',
    });
    expect(tagsProblem(['borders'])).toBeNull();
  });
});
