import type { IssuerDraft, ReasonedSource, SourceDraft } from '../facts/source-draft.js';
import { emptySource, factNames, type FactName } from '../facts/source-draft.js';
import type { OfferedFactsQuery } from '../../../generated/graphql.js';
import { noDocument, type DocumentDraft } from './document-draft.js';

export type Offer = OfferedFactsQuery['offeredFacts'];

/** A document on its way into the archive, and what is known of it. */
export interface ArchiveDraft extends ReasonedSource {
  readonly document: DocumentDraft;
  /** The facts as the document offered them: what is still the same needs no reason. */
  readonly offered: SourceDraft;
}

export const emptyDraft: ArchiveDraft = { ...emptySource, document: noDocument, reason: '', offered: emptySource };

/** What was offered, as facts of a form. `noHeading` is the reason for a title that is the text's first words. */
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

/** What somebody typed stays; what is empty, or was offered before, takes what is offered now. */
export function filled(draft: ArchiveDraft, offered: SourceDraft): ArchiveDraft {
  const taken = factNames.flatMap((name) => {
    const isOffered = draft[name].value === '' || draft[name].value === draft.offered[name].value;
    // A link that was pasted is not forgotten for a page that names none.
    return isOffered && !(name === 'address' && offered.address.value === '') ? [[name, offered[name]] as const] : [];
  });
  const facts = Object.fromEntries(taken) as Partial<SourceDraft>;
  const address = facts.address ?? draft.offered.address;
  return { ...draft, ...facts, offered: { ...offered, address } };
}

/** A fact as somebody corrected it: stated where the text has these words, and given otherwise. */
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
