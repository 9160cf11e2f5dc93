import fc from 'fast-check';
import { suggestionsIn } from './suggestions.js';

const quote = 'Norland will open a ferry line.';
const one = { quote, kind: 'OPERATION' };
const json = JSON.stringify({ commitments: [one] });

describe('suggestions of a language model', () => {
  it.each([
    ['as asked', json],
    ['as a bare list', JSON.stringify([one])],
    ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
    ['between words', `Here is what I found:\n${json}\nShall I go on?`],
    ['after its thoughts', `<think>{"commitments": []} or {not}?</think>\n${json}`],
    ['as a list between words', `The list: ${JSON.stringify([one])}.`],
  ])('are read %s', (_, answer) => {
    expect(suggestionsIn(answer)).toEqual({ suggestions: [one], leftOut: 0 });
  });

  it.each([
    ['nothing', ''],
    ['words', 'I cannot help with that.'],
    ['half an answer', json.slice(0, -3)],
    ['a number', '12'],
    ['null', 'null'],
    ['an object without the list', '{"found": []}'],
    ['a list that is none', '{"commitments": {"0": {}}}'],
    ['a list by inheritance', '{"__proto__": {"commitments": []}}'],
    ['brackets, very many', '['.repeat(190_000)],
    ['nested objects, very many', `${'{"commitments":'.repeat(12_000)}1${'}'.repeat(12_000)}`],
  ])('are none in %s', (_, answer) => {
    expect(suggestionsIn(answer)).toBeNull();
  });

  it.each([
    ['a text', quote],
    ['null', null],
    ['a list', [quote]],
    ['no quote', { words: quote }],
    ['a quote that is no text', { quote: { toString: 'x' } }],
    ['a quote by inheritance', JSON.parse(`{"__proto__": {"quote": "${quote}"}}`)],
    ['too short a quote', { quote: '  will open ' }],
    ['too long a quote', { quote: quote.repeat(200) }],
  ])('leave out an item that is %s', (_, item) => {
    const answer = JSON.stringify({ commitments: [item, one] });
    expect(suggestionsIn(answer)).toEqual({ suggestions: [one], leftOut: 1 });
  });

  it('have a known kind or none, and no other member', () => {
    for (const kind of ['toString', '__proto__', 'funding', 'WINDFALL', 1, null, ['FUNDING']]) {
      const answer = JSON.stringify({ commitments: [{ quote, kind, title: 'T', stage: 'DONE' }] });
      expect(suggestionsIn(answer)?.suggestions).toEqual([{ quote, kind: undefined }]);
    }
    expect({}).not.toHaveProperty('quote');
  });

  it('are limited in number, and the others counted', () => {
    const answer = JSON.stringify({ commitments: Array.from({ length: 5_000 }, () => one) });
    expect(suggestionsIn(answer)).toMatchObject({ leftOut: 4_900 });
    expect(suggestionsIn(answer)?.suggestions).toHaveLength(100);
  });

  it('are read from whatever comes, without a failure', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.json().map((inner) => `{"commitments":${inner}}`),
        ),
        (answer) => {
          const read = suggestionsIn(answer);
          for (const suggestion of read?.suggestions ?? []) expect(typeof suggestion.quote).toBe('string');
        },
      ),
    );
  });
});
