import { groundOf, proposalsAt } from './proposal-at.js';
import { propose } from '../propose.js';

const head = 'Ferries for the islands\nMinistry of Ferries\n9 December 2025\n\n';
const ferry = 'Norland will open a ferry line to Sudmark by June 2026.';
const refusal = 'Sudmark did not lower the harbour fees at any time.';
const list = 'The ministers agreed to:\n\n- fund two ports with £5 million\n- meet again';
const text = `${head}The new harbour\n\nThe ministers met. ${ferry} ${refusal}\n\n${list}\n\nWill the fares fall?\n`;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('proposals at words that someone pointed to', () => {
  it('are whole sentences, so that no “not” is left out', () => {
    expect(proposalsAt(groundOf(text), [at('lower the harbour fees')])).toMatchObject([
      { quote: refusal, tier: 'possible' },
    ]);
  });

  it('have the fields that a scan reads from the same passage', () => {
    const { tier: _, ...scanned } = propose(text).find(({ quote }) => quote === ferry)!;
    expect(proposalsAt(groundOf(text), [at('open a ferry line')])).toEqual([{ ...scanned, tier: 'possible' }]);
    const [port] = proposalsAt(groundOf(text), [at('fund two ports with')]);
    expect(port).toMatchObject({
      quote: 'fund two ports with £5 million',
      amount: { value: '5000000', currency: 'GBP' },
    });
  });

  it('have the kind that is given, and its stage', () => {
    expect(proposalsAt(groundOf(text), [{ ...at(ferry), kind: 'AGREEMENT' }])).toMatchObject([
      { kind: 'AGREEMENT', stage: 'PROPOSED' },
    ]);
  });

  it('are called by their words where the grammar does not show the act', () => {
    const built = 'The harbour of Hallin was built in 1931.';
    expect(proposalsAt(groundOf(built), [{ start: 0, end: built.length }])).toMatchObject([
      { title: 'The harbour of Hallin was built in 1931' },
    ]);
  });

  it('are in reading order, and each sentence in one', () => {
    const found = proposalsAt(groundOf(text), [
      at(refusal),
      at('Sudmark did'),
      at('The ministers met. Norland'),
      at(ferry),
    ]);
    expect(found.map(({ quote }) => quote)).toEqual([`The ministers met. ${ferry}`, refusal]);
  });

  it.each([
    ['the head of a document', 'Ferries for the islands'],
    ['a heading', 'The new harbour'],
    ['a question', 'Will the fares fall'],
    ['more than three sentences', text.slice(text.indexOf('The ministers met'), text.indexOf('meet again') + 5)],
  ])('are none in %s', (_, words) => {
    expect(proposalsAt(groundOf(text), [at(words)])).toEqual([]);
  });

  it('are none without words', () => {
    expect(proposalsAt(groundOf(text), [])).toEqual([]);
  });
});
