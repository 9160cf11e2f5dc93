import type { DraftedFrom } from '@followthrough/domain/delivery-drafts';
import { PartyRole } from '@followthrough/domain/vocabulary';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import { ladderFacts } from '../ladder-facts.js';

export const DraftedFromCommitment = graphql(`
  fragment DraftedFrom_commitment on Commitment {
    id
    kind
    amount
    currency
    amountWords
    dueWords
    dueEdtf
    kindFields {
      name
      value
    }
    parties {
      id
      role
      words
      organisation {
        id
        name
      }
    }
    ...LadderFacts_commitment
  }
`);

/** The facts that the first draft of a test is written from. */
export function draftedFrom(masked: FragmentType<typeof DraftedFromCommitment>): DraftedFrom {
  const commitment = getFragmentData(DraftedFromCommitment, masked);
  const { amount, currency, amountWords, dueWords, dueEdtf, parties, kindFields } = commitment;
  const named = (...roles: readonly PartyRole[]) =>
    parties
      .filter(({ role }) => roles.includes(role))
      .flatMap(({ organisation, words }) => organisation?.name ?? words ?? []);
  return {
    ...ladderFacts(commitment),
    undertakers: named(PartyRole.UNDERTAKES),
    partners: named(PartyRole.PARTNER),
    beneficiaries: named(PartyRole.BENEFICIARY),
    amount: amountWords ?? (amount ? [amount, currency].filter(Boolean).join(' ') : null),
    due: dueWords ?? dueEdtf ?? null,
    kindFields: Object.fromEntries(kindFields.map(({ name, value }) => [name, value])),
  };
}
