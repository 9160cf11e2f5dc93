import { propose } from './propose.js';
import type { Proposal } from './proposal.js';

const undertakers = ({ parties }: Proposal): string[] =>
  parties.filter(({ role }) => role === 'UNDERTAKES').map(({ name }) => name);

function only(title: string, publisher: string, words: string): Proposal {
  const found = propose(`${title}\n${publisher}\n2026-03-10\n\n${words}`).filter(({ tier }) => tier === 'likely');
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('who undertakes', () => {
  it('is the issuer for “we”, and for what is done without an actor', () => {
    const title = 'New rules for ports';
    const publisher = 'Minister for Ports, Australia';
    expect(undertakers(only(title, publisher, 'We will provide $5 million for new buoys.'))).toEqual(['Australia']);
    expect(undertakers(only(title, publisher, 'A new register of vessels will be published in June.'))).toEqual([
      'Australia',
    ]);
  });

  it('is an office with the issuer, where it names no state', () => {
    const found = only('New rules for ports', 'Minister for Ports, Australia', 'The Government will train 40 pilots.');
    expect(undertakers(found)).toEqual(['Government', 'Australia']);
  });

  it('are all issuers of a joint document for “we” and “the two leaders”', () => {
    const title = 'Joint statement by Norway and Iceland';
    const publisher = 'Norway and Iceland';
    const both = ['Norway', 'Iceland'];
    expect(undertakers(only(title, publisher, 'We will establish a joint working group on cod.'))).toEqual(both);
    const agreed = 'The two leaders agreed to establish a joint working group on cod.';
    expect(undertakers(only(title, publisher, agreed))).toEqual(both);
  });

  it('is the state that a sentence names', () => {
    const found = only('Joint statement by Norway and Iceland', 'Norway', 'Iceland will host the Cod Summit in June.');
    expect(undertakers(found)).toEqual(['Iceland']);
  });
});

describe('sums', () => {
  it('end at the last of two where one leads to the other', () => {
    const text = 'The Government will raise the grant from $8,000 to $30,000 next year.';
    expect(propose(text)[0]?.amount).toMatchObject({ value: '30000' });
  });
});
