import { isIsoDay, type IsoDay } from './days.js';
import { parseEdtf } from './edtf.js';
import { limits } from './limits.js';
import { isProblem, problem, type RuleProblem } from './problems.js';
import { figureTextsProblem, measureProblem } from './notes.js';
import { DeliveryStatus } from './statuses.js';
import { codesOf } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { EvidenceKind, Grade, SupportRole } from './vocabulary.js';
import { isWebAddress } from './web-address.js';

/** What evidence can be cited for. */
export const claims = {
  STAGE: { label: 'Stage', definition: 'The commitment reached a stage on a date.' },
  MILESTONE: { label: 'Milestone', definition: 'A milestone has been met.' },
  JUDGEMENT: { label: 'Judgement', definition: 'A reported status is right.' },
  PARTY: { label: 'Report on a party', definition: 'The reported status of one party is right.' },
  MONEY: { label: 'Amount', definition: 'An amount was announced, set aside, contracted, paid or spent.' },
} as const;
export const Claim = codesOf(claims);
export type Claim = keyof typeof claims;

/** Evidence as entered. Each kind has its own fields, and no others. */
export interface EvidenceFacts {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Effective date, in EDTF; absent if unknown. */
  readonly effectiveOn?: string | null;
  /** The last day on which it holds; absent if it does not expire. Not for a search. */
  readonly validUntil?: IsoDay | null;
  /** Only for a link. */
  readonly address?: string | null;
  /** Only for a file: the id of the upload. */
  readonly fileId?: string | null;
  /** Only for a passage: its source and its position in the text, in UTF-16 code units. */
  readonly sourceId?: string | null;
  readonly start?: number | null;
  readonly end?: number | null;
  /** Only for a figure, in the publisher’s words; `value` is a decimal. */
  readonly measure?: string | null;
  readonly value?: string | null;
  readonly unit?: string | null;
  readonly period?: string | null;
  readonly comparison?: string | null;
  /** Only for a search: what was looked for, and the places searched. Its effective date is the day of the search. */
  readonly lookedFor?: string | null;
  readonly lookedIn?: readonly string[] | null;
  /** For all kinds except a passage and a search: the place in the document (page, section, cell), and the words there. */
  readonly place?: string | null;
  readonly quote?: string | null;
}

const fieldsOf = {
  LINK: ['validUntil', 'address', 'place', 'quote'],
  FILE: ['validUntil', 'fileId', 'place', 'quote'],
  FIGURE: ['validUntil', 'measure', 'value', 'unit', 'period', 'comparison', 'place', 'quote'],
  PASSAGE: ['validUntil', 'sourceId', 'start', 'end'],
  SEARCH: ['lookedFor', 'lookedIn'],
} as const satisfies Record<EvidenceKind, readonly (keyof EvidenceFacts)[]>;

/** Why this cannot be saved as evidence, or null. The caller checks whether the file or passage exists. */
export function evidenceProblem(evidence: EvidenceFacts, today: IsoDay): RuleProblem | null {
  return (
    requiredTextProblem(evidence.title, { limit: limits.title, name: { label: 'a title' }, field: 'title' }) ??
    effectiveProblem(evidence.effectiveOn, today) ??
    strangeFieldProblem(evidence) ??
    validityProblem(evidence) ??
    kindProblem(evidence) ??
    optionalTextProblem(evidence.place, {
      limit: limits.line,
      name: { label: 'a place in the document' },
      field: 'place',
    }) ??
    optionalTextProblem(evidence.quote, { limit: limits.quote, name: { label: 'a quote' }, field: 'quote' })
  );
}

function effectiveProblem(effectiveOn: string | null | undefined, today: IsoDay): RuleProblem | null {
  if (effectiveOn === null || effectiveOn === undefined) return null;
  const date = parseEdtf(effectiveOn);
  if (isProblem(date)) return date.in('effectiveOn');
  if (date.earliest === null || date.earliest <= today) return null;
  return problem('EVIDENCE_IN_FUTURE', {}, 'effectiveOn');
}

function validityProblem({ validUntil, effectiveOn }: EvidenceFacts): RuleProblem | null {
  if (validUntil === null || validUntil === undefined) return null;
  if (!isIsoDay(validUntil)) return problem('DAY_INVALID', {}, 'validUntil');
  const date = effectiveOn ? parseEdtf(effectiveOn) : null;
  const since = date && !isProblem(date) ? date.earliest : null;
  return since !== null && since > validUntil ? problem('VALID_BEFORE_EFFECTIVE', {}, 'validUntil') : null;
}

/** Fields of another kind are refused, because they would be lost without notice. */
function strangeFieldProblem(evidence: EvidenceFacts): RuleProblem | null {
  const own: readonly (keyof EvidenceFacts)[] = fieldsOf[evidence.kind];
  const strange = Object.values(fieldsOf)
    .flat()
    .find((field) => !own.includes(field) && (evidence[field] ?? null) !== null);
  return strange ? problem('EVIDENCE_FIELD_UNFIT', { evidenceKind: evidence.kind }, strange) : null;
}

function kindProblem(evidence: EvidenceFacts): RuleProblem | null {
  switch (evidence.kind) {
    case EvidenceKind.LINK:
      return linkProblem(evidence.address);
    case EvidenceKind.FILE:
      return evidence.fileId ? null : problem('EVIDENCE_FILE_MISSING', {}, 'fileId');
    case EvidenceKind.FIGURE:
      return figureProblem(evidence);
    case EvidenceKind.PASSAGE:
      return passageProblem(evidence);
    case EvidenceKind.SEARCH:
      return searchProblem(evidence);
  }
}

/** Why this cannot be the address of a link, or null: others cannot open a script or a local file. */
export function linkProblem(address: string | null | undefined): RuleProblem | null {
  const refused = requiredTextProblem(address, {
    limit: limits.address,
    name: { label: 'a web address' },
    field: 'address',
  });
  if (refused) return refused;
  return isWebAddress(address ?? '') ? null : problem('ADDRESS_INVALID', {}, 'address');
}

function figureProblem(figure: EvidenceFacts): RuleProblem | null {
  return measureProblem(figure.measure) ?? figureTextsProblem(figure);
}

function passageProblem({ sourceId, start, end }: EvidenceFacts): RuleProblem | null {
  if (!sourceId) return problem('EVIDENCE_SOURCE_MISSING', {}, 'sourceId');
  if (typeof start === 'number' && typeof end === 'number' && start >= 0 && start < end) return null;
  return problem('EVIDENCE_PASSAGE_MISSING', {}, 'start');
}

/** Why this cannot be what a search looked for, or null. */
export function lookedForProblem(lookedFor: string | null | undefined, field: string): RuleProblem | null {
  return requiredTextProblem(lookedFor, { limit: limits.line, name: { label: 'what you looked for' }, field });
}

function searchProblem({ lookedFor, lookedIn, effectiveOn }: EvidenceFacts): RuleProblem | null {
  const places = lookedIn ?? [];
  const refused = lookedForProblem(lookedFor, 'lookedFor');
  if (refused) return refused;
  if (places.length === 0) return problem('SEARCH_PLACES_MISSING', {}, 'lookedIn');
  if (places.length > limits.placesSearched) {
    return problem('TOO_MANY_PLACES', { count: places.length, limit: limits.placesSearched }, 'lookedIn');
  }
  for (const place of places) {
    const unfit = requiredTextProblem(place, {
      limit: limits.line,
      name: { label: 'a place that you searched' },
      field: 'lookedIn',
    });
    if (unfit) return unfit;
  }
  return isIsoDay(effectiveOn ?? '') ? null : problem('SEARCH_DAY_MISSING', {}, 'effectiveOn');
}

/** What evidence is cited for; a judgement has a status. */
export interface CitedFor {
  readonly claim: Claim;
  readonly status?: DeliveryStatus | null;
}

const shownBySearch: readonly DeliveryStatus[] = [DeliveryStatus.UNCLEAR, DeliveryStatus.NOT_STARTED];

/** Whether evidence of this kind can be cited for this claim: finding nothing shows only that nothing is known or begun. */
export function mayCite(kind: EvidenceKind, { claim, status }: CitedFor): boolean {
  if (kind !== EvidenceKind.SEARCH) return true;
  return claim === Claim.JUDGEMENT && status != null && shownBySearch.includes(status);
}

/** Why a search cannot be cited this way, or null. It is the account of the person who searched, so its grade is D. */
export function searchCitationProblem(claim: CitedFor, { role, grade }: Citation): RuleProblem | null {
  if (!mayCite(EvidenceKind.SEARCH, claim) || role === SupportRole.CONTRADICTS) {
    return problem('SEARCH_UNFIT', {}, 'supports');
  }
  return grade === Grade.D ? null : problem('SEARCH_IS_GRADE_D', {}, 'supports');
}

/** Why these citations of a claim cannot be saved together, or null. */
export function supportsProblem(supports: readonly { readonly evidenceId: string }[]): RuleProblem | null {
  if (supports.length > limits.supports) {
    return problem('TOO_MANY_SUPPORTS', { count: supports.length, limit: limits.supports }, 'supports');
  }
  const isOnceEach = new Set(supports.map(({ evidenceId }) => evidenceId)).size === supports.length;
  return isOnceEach ? null : problem('EVIDENCE_CITED_TWICE', {}, 'supports');
}

/** Why this much evidence cannot be cited at once, or null: existing evidence, and evidence added with the claim. */
export function newEvidenceProblem(held: number, fresh: number): RuleProblem | null {
  const count = held + fresh;
  return count > limits.supports ? problem('TOO_MANY_SUPPORTS', { count, limit: limits.supports }, 'supports') : null;
}

/** Evidence submitted by mistake stays in the record, withdrawn with a reason; only once. */
export function withdrawEvidenceProblem(
  evidence: { readonly isWithdrawn: boolean },
  reason: string,
): RuleProblem | null {
  if (evidence.isWithdrawn) return problem('EVIDENCE_WITHDRAWN_ALREADY');
  return requiredTextProblem(reason, reasonRule);
}

/** The version of evidence that a revision is based on. */
export interface RevisableEvidence {
  readonly isWithdrawn: boolean;
  /** Who submitted a newer version, by name; null if there is none. */
  readonly newerBy: readonly string[] | null;
  /** What it says now, as entered. */
  readonly facts: EvidenceFacts;
}

/**
 * Why these facts cannot be saved as the next version, or null. Acceptance does not carry over, so a version that says the
 * same would only be decided on twice.
 */
export function revisionProblem(
  { isWithdrawn, newerBy, facts: held }: RevisableEvidence,
  facts: EvidenceFacts,
  reason: string,
): RuleProblem | null {
  if (isWithdrawn) return problem('EVIDENCE_WITHDRAWN_UNREVISED');
  if (newerBy) return problem('EVIDENCE_REVISED_MEANWHILE', { by: newerBy });
  if (facts.kind !== held.kind) return problem('REVISION_OF_OTHER_KIND', { evidenceKind: held.kind }, 'kind');
  const refused = requiredTextProblem(reason, reasonRule);
  if (refused) return refused;
  return saysTheSame(held, facts) ? problem('REVISION_UNCHANGED', {}, 'title') : null;
}

function saysTheSame(some: EvidenceFacts, other: EvidenceFacts): boolean {
  const fields = ['title', 'effectiveOn', ...fieldsOf[some.kind]] as const;
  const said = (facts: EvidenceFacts) => JSON.stringify(fields.map((field) => facts[field] ?? null));
  return said(some) === said(other);
}

/** Why new evidence cannot be cited for these claims, or null. */
export function claimsProblem(claims: readonly { readonly claimId: string }[]): RuleProblem | null {
  if (claims.length > limits.supports) {
    return problem('TOO_MANY_CLAIMS', { count: claims.length, limit: limits.supports }, 'supports');
  }
  const isOnceEach = new Set(claims.map(({ claimId }) => claimId)).size === claims.length;
  return isOnceEach ? null : problem('CLAIM_CITED_TWICE', {}, 'supports');
}

/** How evidence is cited for a claim. */
export interface Citation {
  readonly role: SupportRole;
  readonly grade: Grade;
}

/** Why the citation of evidence for a claim cannot be changed, or null. `held` is the current citation. */
export function citationProblem(held: Citation | null, wanted: Citation): RuleProblem | null {
  const isSame = held?.role === wanted.role && held.grade === wanted.grade;
  return isSame ? problem('SUPPORT_UNCHANGED', {}, 'grade') : null;
}
