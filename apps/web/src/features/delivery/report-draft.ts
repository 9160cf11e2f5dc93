import { DeliveryStatus, statusTerm } from '@followthrough/domain/statuses';
import type { ReportStatusInput } from '../../generated/graphql.js';
import { newEvidenceInput, type CitedPiece } from '../evidence/add-evidence-draft.js';
import { citedInput } from '../evidence/cited-evidence-field.js';
import type { GradedById } from '../evidence/graded-choices.js';
import { today } from '../platform/days/today.js';

/** A report in a form. */
export interface ReportDraft {
  readonly status: DeliveryStatus | null;
  readonly rationale: string;
  readonly effectiveOn: string;
  readonly missing: readonly string[];
  readonly statementIds: readonly string[];
  readonly supports: GradedById;
  readonly newEvidence: readonly CitedPiece[];
}

export function emptyReport(status: DeliveryStatus | null): ReportDraft {
  return { status, rationale: '', effectiveOn: today(), missing: [], statementIds: [], supports: {}, newEvidence: [] };
}

/** Whether this status cites the statement by which the owner withdrew. */
export function needsStatement(status: DeliveryStatus | null): boolean {
  return status !== null && statusTerm(status).needsStatement === true;
}

export function reportInput(
  commitmentId: string,
  draft: ReportDraft,
  status: DeliveryStatus,
  seenJudgementId: string | null,
): ReportStatusInput {
  return {
    commitmentId,
    status,
    rationale: draft.rationale,
    effectiveOn: draft.effectiveOn,
    missing: draft.missing.filter((line) => line.trim() !== ''),
    statementIds: needsStatement(status) ? [...draft.statementIds] : [],
    supports: citedInput(draft.supports),
    newEvidence: newEvidenceInput(draft.newEvidence),
    seenJudgementId,
  };
}
