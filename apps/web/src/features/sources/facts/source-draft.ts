import type { RefusalCode } from '@followthrough/domain/refusals/refusals';
import type { sourceFacts } from '@followthrough/domain/sources';
import type { CopyState, FactOrigin } from '@followthrough/domain/vocabulary';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { SourceFactInput, SourceFactsInput } from '../../../generated/graphql.js';
import type { Refusal } from '../../platform/changes/refusal.js';

/** One thing that is known of a source, as a form holds it; empty where it is not known. */
export interface FactDraft {
  readonly value: string;
  readonly origin: FactOrigin;
  /** Why somebody said so before; what is changed takes the reason of the form. */
  readonly why: string;
  readonly organisationId: string | null;
}

/** In the order in which a form asks for them. */
export const factNames = ['title', 'issuer', 'publisher', 'published', 'language', 'address'] as const;
export type FactName = (typeof factNames)[number];

/** What the vocabulary calls a field of the form. */
export function factCode(name: FactName): keyof typeof sourceFacts {
  return name.toUpperCase() as keyof typeof sourceFacts;
}

export interface SourceDraft extends Readonly<Record<FactName, FactDraft>> {
  readonly copyState: CopyState;
  readonly knownGaps: string;
}

/** With the reason of what is given anew. */
export interface ReasonedSource extends SourceDraft {
  readonly reason: string;
}

const nothing: FactDraft = { value: '', origin: 'GIVEN', why: '', organisationId: null };

export const emptySource: SourceDraft = {
  title: nothing,
  issuer: nothing,
  publisher: nothing,
  published: nothing,
  language: nothing,
  address: nothing,
  copyState: 'UNKNOWN',
  knownGaps: '',
};

export const SourceDraftFacts = graphql(`
  fragment SourceDraft_source on Source {
    id
    version
    title
    issuer {
      id
      name
    }
    issuerName
    publisher
    published
    publishedWords
    language
    address
    copyState
    knownGaps
    facts {
      id
      name
      origin
      why
    }
  }
`);

export function draftOfSource(masked: FragmentType<typeof SourceDraftFacts>): SourceDraft {
  const s = getFragmentData(SourceDraftFacts, masked);
  const fact = (name: FactName, value: string | null | undefined): FactDraft => {
    const held = s.facts.find((one) => one.name === name.toUpperCase());
    return { ...nothing, value: value ?? '', origin: held?.origin ?? 'GIVEN', why: held?.why ?? '' };
  };
  return {
    title: fact('title', s.title),
    issuer: { ...fact('issuer', s.issuer?.name ?? s.issuerName), organisationId: s.issuer?.id ?? null },
    publisher: fact('publisher', s.publisher),
    published: fact('published', s.publishedWords ?? s.published),
    language: fact('language', s.language),
    address: fact('address', s.address),
    copyState: s.copyState,
    knownGaps: s.knownGaps ?? '',
  };
}

function isSame(a: FactDraft, b: FactDraft): boolean {
  return a.value === b.value && a.origin === b.origin && a.organisationId === b.organisationId;
}

/** The facts that need the form's reason: given by somebody here, and not as they were. */
export function givenAnew(draft: SourceDraft, before: SourceDraft): readonly FactName[] {
  return factNames.filter((name) => {
    const { value, origin } = draft[name];
    return value.trim() !== '' && origin === 'GIVEN' && !isSame(draft[name], before[name]);
  });
}

/** As the server takes it. What is given anew has the reason of the form; what stays keeps its own. */
export function factsInput(draft: ReasonedSource, before: SourceDraft): SourceFactsInput {
  const anew = givenAnew(draft, before);
  const fact = (name: FactName): SourceFactInput => {
    const { value, origin, why } = draft[name];
    return { value, origin, why: origin === 'STATED' ? null : (anew.includes(name) ? draft.reason : why) || null };
  };
  return {
    title: fact('title'),
    issuer: { ...fact('issuer'), organisationId: draft.issuer.organisationId },
    publisher: fact('publisher'),
    published: fact('published'),
    language: fact('language'),
    address: fact('address'),
    copyState: draft.copyState,
    knownGaps: draft.knownGaps || null,
  };
}

const reasonMissing: RefusalCode = 'REASON_MISSING';

/** A missing reason is one field of the form, whichever fact it was missed for. */
export function reasonFirst(refusal: Refusal, { reason }: ReasonedSource): Refusal {
  return refusal.problemCode === reasonMissing && reason.trim() === '' ? { ...refusal, field: 'why' } : refusal;
}
