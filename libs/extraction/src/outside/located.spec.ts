import fc from 'fast-check';
import { Searched } from './located.js';

const text = 'Before. Norland  will\nopen “a ferry” line 👩‍🚀 soon. After.';
const all = { start: 0, end: text.length };
const found = (quote: string, span = all): string | null => {
  const place = new Searched(text, span).find(quote);
  return place && text.slice(place.start, place.end);
};

describe('a quote in a piece of a text', () => {
  it('is found where it is, character by character, with any white space', () => {
    expect(found('Norland will open')).toBe('Norland  will\nopen');
    expect(found(' \n “a ferry”\t line ')).toBe('“a ferry” line');
    expect(found('👩‍🚀 soon.')).toBe('👩‍🚀 soon.');
  });

  it.each([
    'norland will',
    '"a ferry" line',
    'Norland will close',
    'Norlandwill',
    'Norland w ill',
    '',
    '   ',
    '\ud83d soon.',
    '.*',
  ])('is not found with other characters: %j', (quote) => expect(found(quote)).toBeNull());

  it('is not found outside the piece', () => {
    const piece = { start: text.indexOf('Norland'), end: text.indexOf(' After') };
    expect(found('After.', piece)).toBeNull();
    expect(found('soon. After.', piece)).toBeNull();
    expect(found('Norland', piece)).toBe('Norland');
  });

  it('is always words of the text', () => {
    const plain = (words: string): string => words.trim().replace(/\s+/gu, ' ');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00a0') }),
        fc.nat(40),
        fc.nat(12),
        (words, at, length) => {
          const quote = words.slice(at, at + length);
          const place = new Searched(words, { start: 0, end: words.length }).find(quote);
          if (plain(quote) === '') return expect(place).toBeNull();
          expect(plain(words.slice(place!.start, place!.end))).toBe(plain(quote));
        },
      ),
    );
  });
});
