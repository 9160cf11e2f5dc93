import type { Claim } from '@followthrough/domain/evidence';
import type { RuleProblem } from '@followthrough/domain/problems';
import { typedNumber, typedNumberProblem } from '@followthrough/domain/typed';
import type { EvidenceKind } from '@followthrough/domain/vocabulary';
import type { AddEvidenceInput } from '../../generated/graphql.js';
import type { ClaimOption } from './claim-options.js';
import { edtfOf } from '../platform/days/date-input.js';
import type { ChosenFile } from './file-field.js';
import type { GradedById } from './graded-choices.js';

/** Words marked in a source, to be used as evidence. */
export interface MarkedPassage {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The form of new evidence as it is typed. What was typed for another kind stays, and is not sent. */
export interface EvidenceDraft {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly effectiveOn: string;
  readonly address: string;
  readonly file: ChosenFile | null;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly comparison: string;
  /** By the id of the claim. */
  readonly supports: GradedById;
}

export const emptyDraft: EvidenceDraft = {
  kind: 'LINK',
  title: '',
  effectiveOn: '',
  address: '',
  file: null,
  measure: '',
  value: '',
  unit: '',
  period: '',
  comparison: '',
  supports: {},
};

const orNull = (text: string) => (text.trim() === '' ? null : text);

function ofKind(draft: EvidenceDraft, passage: MarkedPassage | null): Partial<AddEvidenceInput> {
  switch (draft.kind) {
    case 'LINK':
      return { address: draft.address.trim() };
    case 'FILE':
      return { fileId: draft.file?.id ?? null };
    case 'PASSAGE':
      return passage ? { sourceId: passage.sourceId, start: passage.start, end: passage.end } : {};
    case 'FIGURE': {
      const { measure, value, unit, period, comparison } = draft;
      return {
        measure,
        value: orNull(typedNumber(value)),
        unit: orNull(unit),
        period: orNull(period),
        comparison: orNull(comparison),
      };
    }
  }
}

/** Why the value of a figure is no number, or null. */
export function numberProblem({ kind, value }: EvidenceDraft): RuleProblem | null {
  return kind === 'FIGURE' ? typedNumberProblem(value, 'value') : null;
}

export function evidenceInput(
  commitmentId: string,
  draft: EvidenceDraft,
  claims: readonly ClaimOption[],
  passage: MarkedPassage | null,
): AddEvidenceInput {
  const claimOf = (claimId: string): Claim => claims.find((claim) => claim.claimId === claimId)!.claim;
  return {
    commitmentId,
    kind: draft.kind,
    title: draft.title,
    effectiveOn: draft.effectiveOn.trim() ? edtfOf(draft.effectiveOn) : null,
    ...ofKind(draft, passage),
    supports: Object.entries(draft.supports).map(([claimId, graded]) => ({
      claim: claimOf(claimId),
      claimId,
      ...graded,
    })),
  };
}
