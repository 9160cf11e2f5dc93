import { originNames, type OriginName } from '@followthrough/domain/facts';
import type { RefusalCode } from '@followthrough/domain/refusals/refusals';
import { sourceFactCode, sourceFacts } from '@followthrough/domain/source-facts';
import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { SourceFactsInput } from '../../../generated/graphql.js';
import type { Refusal } from '../../platform/changes/refusal.js';
import {
  draftOfFacts,
  emptyFacts,
  enteredFacts,
  enteredOrigin,
  originDraft,
  type FactDraft,
  type OriginDraft,
} from '../../platform/facts/fact-drafts.js';
import { ShownSource } from './shown-source.js';

/** The issuer: an organisation, or a name as printed. */
export interface IssuerDraft extends OriginDraft {
  readonly organisationId: string | null;
}

export interface SourceDraft extends FactDraft<typeof sourceFacts> {
  readonly issuer: IssuerDraft;
  readonly published: OriginDraft;
}

/** With the reason for newly given or changed facts. */
export interface ReasonedSource extends SourceDraft {
  readonly reason: string;
}

/** The facts with an origin. */
export type FactName = OriginName<typeof sourceFacts>;
export const factNames = originNames(sourceFacts);

export const emptySource: SourceDraft = {
  ...emptyFacts(sourceFacts),
  issuer: { ...originDraft(''), organisationId: null },
  published: originDraft(''),
};

export const SourceDraftFacts = graphql(`
  fragment SourceDraft_source on Source {
    id
    version
    ...ShownSource_source
  }
`);

export function draftOfSource(masked: FragmentType<typeof SourceDraftFacts>): SourceDraft {
  const shown = getFragmentData(ShownSource, getFragmentData(SourceDraftFacts, masked));
  const { issuer, issuerName, published, publishedWords } = shown;
  const originOf = (name: string) => shown.facts.find((one) => one.name === sourceFactCode(name));
  return {
    ...draftOfFacts(sourceFacts, shown, originOf),
    issuer: {
      ...originDraft(issuer?.name ?? issuerName ?? '', originOf('issuer')),
      organisationId: issuer?.id ?? null,
    },
    published: originDraft(publishedWords ?? published ?? '', originOf('published')),
  };
}

const isSame = (a: OriginDraft & Partial<IssuerDraft>, b: OriginDraft & Partial<IssuerDraft>): boolean =>
  a.value === b.value && a.origin === b.origin && a.organisationId === b.organisationId;

/** The facts that need the form’s reason: given by the user and changed. */
export function givenAnew(draft: SourceDraft, before: SourceDraft): readonly FactName[] {
  return factNames.filter((name) => {
    const { value, origin } = draft[name];
    return value.trim() !== '' && origin === 'GIVEN' && !isSame(draft[name], before[name]);
  });
}

/** The input for the server. Newly given facts take the reason of the form; unchanged ones keep their own. */
export function factsInput(draft: ReasonedSource, before: SourceDraft): SourceFactsInput {
  const anew = givenAnew(draft, before).map((name) => [name, { ...draft[name], why: draft.reason }]);
  const reasoned: SourceDraft = { ...draft, ...Object.fromEntries(anew) };
  return {
    ...enteredFacts(sourceFacts, reasoned),
    issuer: { ...enteredOrigin(reasoned.issuer), organisationId: draft.issuer.organisationId },
    published: enteredOrigin(reasoned.published),
  };
}

const reasonMissing: RefusalCode = 'REASON_MISSING';

/** A missing reason is reported at the form’s single reason field, whichever fact it concerns. */
export function reasonFirst(refusal: Refusal, { reason }: ReasonedSource): Refusal {
  return refusal.problemCode === reasonMissing && reason.trim() === '' ? { ...refusal, field: 'why' } : refusal;
}
