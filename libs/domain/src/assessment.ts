import type { IsoDay } from './days.js';
import { unseenTestProblem, type CurrentTest } from './delivery-tests.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { isReplyOver, replyDueProblem, usualReplyDue, type Drafted } from './right-of-reply.js';
import { statusTerm, DeliveryStatus } from './statuses.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { Confidence, ReplyEnding } from './vocabulary.js';

export interface AssessableReport {
  readonly recordedBy: string | null;
  readonly isWithdrawn: boolean;
  /** Whether it is the current report of its commitment. */
  readonly isCurrent: boolean;
  /** Whether the auditor has a draft assessment of it. */
  readonly hasOwnDraft: boolean;
  readonly requiredMilestoneIds: readonly string[];
  /** Milestones that the commitment or the test requires, without accepted evidence of the needed grade. */
  readonly unmetMilestoneIds: readonly string[];
  /** Whether an archived statement withdraws the commitment. */
  readonly hasWithdrawingStatement: boolean;
  /** Whether a link says that another commitment supersedes it. */
  readonly isSuperseded: boolean;
  readonly test: CurrentTest | null;
}

export interface MilestoneVerdict {
  readonly milestoneId: string;
  readonly isSufficient: boolean;
  readonly isAppropriate: boolean;
  readonly words?: string | null;
}

export interface AssessmentInput {
  readonly status: DeliveryStatus;
  readonly rationale: string;
  readonly confidence: Confidence;
  readonly confidenceReason: string;
  readonly milestones: readonly MilestoneVerdict[];
  /** The last day for a reply; null for the usual number of days from today. */
  readonly replyDue?: IsoDay | null;
  /** Why “delivered” is assessed although required milestones are not met. */
  readonly override?: string | null;
  /** The version of the test as shown to the user. */
  readonly seenTestId?: string | null;
}

/** The milestones that stand against this status: only “delivered” has to be proven. */
export function unprovenFor(
  status: DeliveryStatus,
  { unmetMilestoneIds }: Pick<AssessableReport, 'unmetMilestoneIds'>,
): readonly string[] {
  return status === DeliveryStatus.DELIVERED ? unmetMilestoneIds : [];
}

/**
 * Why this person cannot assess this report at all, or null. Only the current report can be assessed: an assessment
 * answers what the lead team says now.
 */
export function assessableProblem(
  {
    recordedBy,
    isWithdrawn,
    isCurrent,
    hasOwnDraft,
  }: Pick<AssessableReport, 'recordedBy' | 'isWithdrawn' | 'isCurrent' | 'hasOwnDraft'>,
  auditorId: string,
): RuleProblem | null {
  if (recordedBy === auditorId) return problem('OWN_REPORT_ASSESSED');
  if (isWithdrawn) return problem('ASSESSED_REPORT_WITHDRAWN');
  if (!isCurrent) return problem('ASSESSED_REPORT_REPLACED');
  return hasOwnDraft ? problem('ASSESSMENT_DRAFT_OPEN') : null;
}

/** Why this assessment cannot be drafted, or null. Who may assess is a permission. */
export function assessmentProblem(
  report: AssessableReport,
  input: AssessmentInput,
  auditorId: string,
  today: IsoDay,
): RuleProblem | null {
  return (
    assessableProblem(report, auditorId) ??
    unseenTestProblem(report.test, input.seenTestId) ??
    requiredTextProblem(input.rationale, { limit: limits.words, name: { label: 'a rationale' }, field: 'rationale' }) ??
    requiredTextProblem(input.confidenceReason, { ...reasonRule, field: 'confidenceReason' }) ??
    verdictsProblem(report, input.milestones) ??
    replyDueProblem(input.replyDue ?? usualReplyDue(today), today) ??
    citationProblem(report, input.status) ??
    unprovenProblem(report, input)
  );
}

/** Each required milestone has one verdict, and nothing else has. */
function verdictsProblem(
  { requiredMilestoneIds }: AssessableReport,
  verdicts: readonly MilestoneVerdict[],
): RuleProblem | null {
  const judged = new Set(verdicts.map(({ milestoneId }) => milestoneId));
  const isWhole =
    judged.size === verdicts.length &&
    judged.size === requiredMilestoneIds.length &&
    requiredMilestoneIds.every((id) => judged.has(id));
  if (!isWhole) return problem('ASSESSMENT_MILESTONES', {}, 'milestones');
  for (const { words } of verdicts) {
    const refused = optionalTextProblem(words, { limit: limits.words, name: { label: 'a note' }, field: 'milestones' });
    if (refused) return refused;
  }
  return null;
}

function citationProblem(report: AssessableReport, status: DeliveryStatus): RuleProblem | null {
  const term = statusTerm(status);
  if (term.needsStatement && !report.hasWithdrawingStatement) return problem('STATEMENT_NEEDED', {}, 'status');
  return term.needsLink && !report.isSuperseded ? problem('LINK_NEEDED', {}, 'status') : null;
}

function unprovenProblem(report: AssessableReport, { status, override }: AssessmentInput): RuleProblem | null {
  const unproven = unprovenFor(status, report);
  if (unproven.length === 0) return null;
  if (override === null || override === undefined || override.trim() === '') {
    return problem('ASSESSMENT_UNPROVEN', { count: unproven.length }, 'override');
  }
  return optionalTextProblem(override, { ...reasonRule, field: 'override' });
}

/** Why nobody can reply to this assessment, or decline to, or null. */
export function answerProblem(drafted: Drafted, today: IsoDay): RuleProblem | null {
  const { replied, isWithdrawn, replyDue } = drafted;
  if (isWithdrawn) return problem('ASSESSMENT_WITHDRAWN_MEANWHILE');
  if (replied && replied.ending !== ReplyEnding.SILENT) {
    return problem('ASSESSMENT_REPLIED', { by: replied.by === null ? [] : [replied.by], replyEnding: replied.ending });
  }
  return replied || isReplyOver(drafted, today) ? problem('REPLY_TOO_LATE', { day: replyDue }) : null;
}

/** Why this reply cannot be given, or null. Who may reply is a permission. */
export function replyProblem(drafted: Drafted, words: string, today: IsoDay): RuleProblem | null {
  return (
    answerProblem(drafted, today) ??
    requiredTextProblem(words, { limit: limits.words, name: { label: 'a reply' }, field: 'words' })
  );
}

/** Why an assessment cannot be withdrawn, or null: whether as a draft or in effect, once and with a reason. */
export function withdrawAssessmentProblem(drafted: Pick<Drafted, 'isWithdrawn'>, reason: string): RuleProblem | null {
  if (drafted.isWithdrawn) return problem('ASSESSMENT_WITHDRAWN_ALREADY');
  return requiredTextProblem(reason, reasonRule);
}

/** The current assessment and the current report, each with the report that it is about. */
export interface Voiced {
  readonly judgementId: string | null;
  readonly status: DeliveryStatus;
}

/** An assessment in effect has another status than the report it answers, and that report is still the current one. */
export function disputed(assessed: Voiced, reported: Voiced): boolean {
  return (
    assessed.judgementId !== null &&
    assessed.judgementId === reported.judgementId &&
    assessed.status !== reported.status
  );
}
