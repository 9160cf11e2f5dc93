import { emptyFounded, splitOf, type FoundedDraft } from './proposal-draft.js';

const limit = 200;
const partner = (name: string) => ({
  ...{ key: name, organisationId: null, name, words: name, isInferred: false },
  role: 'PARTNER' as const,
});
const draft = (title: string, ...partners: string[]): FoundedDraft => {
  const empty = emptyFounded('team');
  const facts = { ...empty.facts, title, kind: 'FUNDING' as const, amount: '3000000', currency: 'GBP' };
  return { ...empty, facts: { ...facts, parties: partners.map(partner) }, stage: 'ALLOCATED' };
};
const act = (title: string) => ({
  ...{ __typename: 'ProposedAct' as const, title, kind: 'OPERATION' as const },
  ...{ amount: null, currency: null, dueWords: null, dueEdtf: null },
});

describe('a split', () => {
  it('begins with one commitment for each act, each with its own details', () => {
    const acts = [
      { ...act('Provide boats'), kind: 'FUNDING' as const, amount: '2000000', currency: 'EUR', dueWords: 'by 2028' },
      act('Train 40 nurses'),
    ];
    const parts = splitOf(draft('Provide boats', 'Sudmark', 'Ostland'), acts, limit);
    expect(parts.map(({ facts, due, stage }) => [facts.title, facts.amount, facts.currency, due.words, stage])).toEqual(
      [
        ['Provide boats', '2000000', 'EUR', 'by 2028', 'ALLOCATED'],
        ['Train 40 nurses', '', 'GBP', '', ''],
      ],
    );
    expect(parts.map(({ facts }) => facts.parties.length)).toEqual([2, 2]);
  });

  it('begins with one for each partner, if it lists no acts', () => {
    const parts = splitOf(draft('Agreements with Serbia and Kosovo', 'Serbia', 'Kosovo'), [], limit);
    expect(parts.map(({ facts }) => [facts.title, facts.parties.map(({ name }) => name)])).toEqual([
      ['Agreements with Serbia', ['Serbia']],
      ['Agreements with Kosovo', ['Kosovo']],
    ]);
  });

  it('begins with two alike otherwise', () => {
    const one = draft('Open a clinic', 'Sudmark');
    expect(splitOf(one, [], limit)).toEqual([one, one]);
  });
});
