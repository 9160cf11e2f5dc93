import type { KindField } from '@followthrough/domain/kind-fields';
import type { Kind } from '@followthrough/domain/kinds';
import type { Marking, PartyRole } from '@followthrough/domain/vocabulary';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';
import type { CommitmentFactsInput } from '../../generated/graphql.js';
import { edtfOf } from '../platform/days/date-input.js';

/** A party as a form holds it: an organisation that was found or inferred, or words. */
export interface PartyDraft {
  /** Tells the rows of the form apart. */
  readonly key: string;
  /** Of a party that the commitment has. */
  readonly id?: string;
  readonly organisationId: string | null;
  /** Of the organisation; without one, the words. */
  readonly name: string;
  /** What the source calls it; null where it names nobody, or only by the organisation’s name. */
  readonly words: string | null;
  readonly isInferred: boolean;
  readonly role: PartyRole;
}

/** What is known of a commitment, as its form holds it; empty where it is not stated. */
export interface CommitmentDraft {
  readonly title: string;
  readonly kind: Kind;
  readonly kindFields: Readonly<Record<string, string>>;
  readonly amount: string;
  readonly currency: string;
  readonly amountWords: string;
  readonly parties: readonly PartyDraft[];
  readonly accountableId: string | null;
  readonly policyAreas: readonly string[];
  readonly marking: Marking;
  readonly handlingInstruction: string;
}

export const emptyCommitment: CommitmentDraft = {
  title: '',
  kind: 'OTHER',
  kindFields: {},
  amount: '',
  currency: 'GBP',
  amountWords: '',
  parties: [],
  accountableId: null,
  policyAreas: [],
  marking: 'OFFICIAL',
  handlingInstruction: '',
};

export const CommitmentDraftFacts = graphql(`
  fragment CommitmentDraft_commitment on Commitment {
    id
    version
    title
    kind
    kindFields {
      name
      value
    }
    amount
    currency
    amountWords
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
    policyAreas
    marking
    handlingInstruction
  }
`);

export function draftOfCommitment(masked: FragmentType<typeof CommitmentDraftFacts>): CommitmentDraft {
  const c = getFragmentData(CommitmentDraftFacts, masked);
  return {
    title: c.title,
    kind: c.kind,
    kindFields: Object.fromEntries(c.kindFields.map(({ name, value }) => [name, value])),
    amount: c.amount ?? '',
    currency: c.currency ?? emptyCommitment.currency,
    amountWords: c.amountWords ?? '',
    parties: c.parties.map(({ id, organisation, words, isInferred, role }) => ({
      key: id,
      id,
      organisationId: organisation?.id ?? null,
      name: organisation?.name ?? words ?? '',
      words: words ?? null,
      isInferred,
      role,
    })),
    accountableId: c.accountable?.id ?? null,
    policyAreas: c.policyAreas,
    marking: c.marking,
    handlingInstruction: c.handlingInstruction ?? '',
  };
}

/** As the server takes it. Only funding has a sum; fields of another kind, typed before it was changed, stay behind. */
export function factsOf(draft: CommitmentDraft, own: readonly KindField[]): CommitmentFactsInput {
  const ownFields = own.map(({ name }) => name);
  const dates = own.filter(({ type }) => type === 'date').map(({ name }) => name);
  const hasAmount = ownFields.includes('amount') && draft.amount.trim() !== '';
  return {
    title: draft.title,
    kind: draft.kind,
    kindFields: Object.entries(draft.kindFields).flatMap(([name, value]) =>
      ownFields.includes(name) && value !== '' ? [{ name, value: dates.includes(name) ? edtfOf(value) : value }] : [],
    ),
    amount: hasAmount ? { value: draft.amount, currency: draft.currency } : null,
    amountWords: (ownFields.includes('amount') && draft.amountWords) || null,
    parties: draft.parties.map(({ id, organisationId, words, isInferred, role }) => ({
      id: id ?? null,
      organisationId,
      words,
      isInferred,
      role,
    })),
    accountableId: draft.accountableId,
    policyAreas: [...draft.policyAreas],
    marking: draft.marking,
    handlingInstruction: draft.handlingInstruction || null,
  };
}
