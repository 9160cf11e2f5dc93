import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { fieldsOf } from '@followthrough/domain/kind-fields';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { CommitmentFactsInput } from '../../../generated/graphql.js';
import { edtfOf } from '../../platform/days/date-input.js';
import { draftOfFacts, emptyFacts, enteredFacts, type FactDraft } from '../../platform/facts/fact-drafts.js';
import type { PartyDraft } from '../parties/party-draft.js';
import { ShownFacts } from './shown-facts.js';

/** The details of a commitment in a form; empty if not stated. */
export interface CommitmentDraft extends FactDraft<typeof commitmentFacts> {
  readonly kindFields: Readonly<Record<string, string>>;
  readonly amount: string;
  readonly currency: string;
  readonly parties: readonly PartyDraft[];
}

export const emptyCommitment: CommitmentDraft = {
  ...emptyFacts(commitmentFacts),
  kindFields: {},
  amount: '',
  currency: 'GBP',
  parties: [],
};

export const CommitmentDraftFacts = graphql(`
  fragment CommitmentDraft_commitment on Commitment {
    id
    version
    ...ShownFacts_commitment
    parties {
      id
      organisation {
        id
        name
      }
      words
      isInferred
      role
    }
    accountable {
      id
      name
    }
  }
`);

export function draftOfCommitment(masked: FragmentType<typeof CommitmentDraftFacts>): CommitmentDraft {
  const { parties, accountable, ...rest } = getFragmentData(CommitmentDraftFacts, masked);
  const shown = getFragmentData(ShownFacts, rest);
  return {
    ...draftOfFacts(commitmentFacts, { ...shown, accountableId: accountable?.id }),
    kindFields: Object.fromEntries(shown.kindFields.map(({ name, value }) => [name, value])),
    amount: shown.amount ?? '',
    currency: shown.currency ?? emptyCommitment.currency,
    parties: parties.map(({ id, organisation, words, isInferred, role }) => ({
      key: id,
      id,
      organisationId: organisation?.id ?? null,
      name: organisation?.name ?? words ?? '',
      words: words ?? null,
      isInferred,
      role,
    })),
  };
}

/** The draft as input of mutations. Fields of another kind, typed before the kind was changed, are left out. */
export function factsInput(draft: CommitmentDraft): CommitmentFactsInput {
  const own = fieldsOf(draft.kind);
  const hasSum = own.some(({ type }) => type === 'money');
  const { policyAreas, ...plain } = enteredFacts(commitmentFacts, draft);
  return {
    ...plain,
    policyAreas: policyAreas && [...policyAreas],
    amountWords: (hasSum && plain.amountWords) || null,
    kindFields: own.flatMap(({ name, type }) => {
      const value = draft.kindFields[name];
      return value ? [{ name, value: type === 'date' ? edtfOf(value) : value }] : [];
    }),
    amount: hasSum && draft.amount.trim() !== '' ? { value: draft.amount, currency: draft.currency } : null,
    parties: draft.parties.map(({ id, organisationId, words, isInferred, role }) => ({
      id: id ?? null,
      organisationId,
      words,
      isInferred,
      role,
    })),
  };
}
