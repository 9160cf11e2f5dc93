import type { IssuerDraft, ReasonedSource, SourceDraft } from '../facts/source-draft.js';
import { emptySource, factNames, type FactName } from '../facts/source-draft.js';
import type { OfferedFactsQuery } from '../../../generated/graphql.js';
import { noDocument, type DocumentDraft } from './document-draft.js';

export type Offer = OfferedFactsQuery['offeredFacts'];

/** A document to be archived, with its details. */
export interface ArchiveDraft extends ReasonedSource {
  readonly document: DocumentDraft;
  /** The details found in the document: those still unchanged need no reason. */
  readonly offered: SourceDraft;
}

export const emptyDraft: ArchiveDraft = { ...emptySource, document: noDocument, reason: '', offered: emptySource };

/** The details found in the document, as a form. `noHeading` is the reason for a title taken from the first words. */
export function offeredDraft(offer: Offer, noHeading: string): SourceDraft {
  const stated = (value: string | null | undefined) => ({ value: value ?? '', origin: 'STATED', why: '' }) as const;
  return {
    ...emptySource,
    title: offer.hasHeading ? stated(offer.title) : { value: offer.title ?? '', origin: 'GIVEN', why: noHeading },
    issuer: { ...stated(offer.issuer), organisationId: offer.issuerId ?? null },
    publisher: stated(offer.publisher),
    published: stated(offer.published),
    language: stated(offer.language),
    address: stated(offer.address),
  };
}

/** What was typed stays; empty fields and earlier suggestions take the new suggestions. */
export function filled(draft: ArchiveDraft, offered: SourceDraft): ArchiveDraft {
  const taken = factNames.flatMap((name) => {
    const isOffered = draft[name].value === '' || draft[name].value === draft.offered[name].value;
    // A pasted link stays if the page names no address.
    return isOffered && !(name === 'address' && offered.address.value === '') ? [[name, offered[name]] as const] : [];
  });
  const facts = Object.fromEntries(taken) as Partial<SourceDraft>;
  const address = facts.address ?? draft.offered.address;
  return { ...draft, ...facts, offered: { ...offered, address } };
}

/** A fact corrected by the user: “stated” if the text contains the words, otherwise “given”. */
export function corrected(
  { document, offered }: ArchiveDraft,
  name: FactName,
  value: string,
  { organisationId = null, days = [] }: { organisationId?: string | null; days?: readonly string[] } = {},
): Partial<SourceDraft> {
  const before: Partial<IssuerDraft> = offered[name];
  if (before.value === value && (before.organisationId ?? null) === organisationId) return { [name]: offered[name] };
  const words = value.trim();
  const isStated = words !== '' && (document.text.includes(words) || days.includes(words));
  return {
    [name]: { value, origin: isStated ? 'STATED' : 'GIVEN', why: '', ...(name === 'issuer' && { organisationId }) },
  };
}
