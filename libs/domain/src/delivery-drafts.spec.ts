import { draftedTest, testTemplates, type DraftedFrom } from './delivery-drafts.js';
import { testParts } from './delivery-tests.js';
import { kinds } from './kinds.js';
import { codeList } from './terms.js';

const from = (parts: Partial<DraftedFrom> = {}): DraftedFrom => ({
  kind: 'FUNDING',
  undertakers: ['Norland'],
  partners: ['Osmere'],
  beneficiaries: ['Port Hallin'],
  amount: '£75 million',
  due: 'next June',
  kindFields: {},
  ...parts,
});

describe('the first draft of a test', () => {
  it('is written from the parties, the sum, the words of the due date and the last stage', () => {
    expect(draftedTest(from())).toEqual({
      delivered:
        '£75 million from Norland reached Port Hallin by the due date (“next June”), and the stage is “Spent”.',
      partlyDelivered: 'A substantial part of £75 million reached Port Hallin, or all of it did, but too late.',
      notDelivered:
        'No payment to Port Hallin can be shown by the due date (“next June”), or the money went elsewhere.',
      whoseWord: 'Published accounts that show the payment, or an official statement by Port Hallin.',
    });
  });

  it.each(codeList(kinds))('has whole sentences for %s, and says so where a fact is not stated', (kind) => {
    const empty = from({ kind, undertakers: [], partners: [], beneficiaries: [], amount: null, due: null });
    for (const facts of [empty, from({ kind })]) {
      for (const text of Object.values(draftedTest(facts))) {
        expect(text).toMatch(/^[\p{Lu}£].*\.$/u);
        expect(text).not.toMatch(/[{}]/);
      }
    }
    expect(Object.keys(testTemplates[kind])).toEqual(codeList(testParts));
    expect(Object.values(draftedTest(empty)).join(' ')).toContain('still to be stated');
  });

  it('goes by the last stage that applies', () => {
    const agreement = from({ kind: 'AGREEMENT', notApplicable: ['IN_OPERATION'] });
    expect(draftedTest(agreement).delivered).toContain('“In force or effect”');
    expect(draftedTest(from({ kind: 'SUMMIT' })).delivered).toContain('“Outcome published”');
  });

  it('keeps braces that people wrote', () => {
    expect(draftedTest(from({ undertakers: ['{recipient}'] })).delivered).toContain('from {recipient} reached');
  });
});
