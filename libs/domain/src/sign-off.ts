import { unseenTestProblem, type CurrentTest } from './delivery-tests.js';
import { DeliveryStatus } from './statuses.js';
import { problem, type RuleProblem } from './problems.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { SignOffDecision } from './vocabulary.js';

export interface SignableReport {
  readonly status: DeliveryStatus;
  readonly recordedBy: string | null;
  readonly isWithdrawn: boolean;
  /** Whether it is the current report of its commitment. */
  readonly isCurrent: boolean;
  /** Milestones that its commitment or the test requires, without accepted evidence of the needed grade. */
  readonly unmetMilestoneIds: readonly string[];
  /** The latest sign-off; `by` is a name. */
  readonly signed: { readonly id: string; readonly decision: SignOffDecision; readonly by: string | null } | null;
  readonly test: CurrentTest | null;
}

export interface SignOffInput {
  readonly decision: SignOffDecision;
  readonly reason?: string | null;
  /** Why “delivered” is agreed although required milestones are not met. */
  readonly override?: string | null;
  /** The latest sign-off as shown to the user. */
  readonly seenSignOffId?: string | null;
  /** The version of the test as shown to the user. */
  readonly seenTestId?: string | null;
}

/** The milestones that stand against agreeing with this report: only “delivered” has to be proven. */
export function unprovenMilestones({
  status,
  unmetMilestoneIds,
}: Pick<SignableReport, 'status' | 'unmetMilestoneIds'>): readonly string[] {
  return status === DeliveryStatus.DELIVERED ? unmetMilestoneIds : [];
}

/**
 * Returns the reason why this person cannot sign off or send back this report, or null. Only the current report can be
 * signed off: agreeing with an earlier one would change no status.
 */
export function signOffProblem(report: SignableReport, input: SignOffInput, deciderId: string): RuleProblem | null {
  const { recordedBy, isWithdrawn, isCurrent, signed, test } = report;
  if (recordedBy === deciderId) return problem('OWN_REPORT');
  if (isWithdrawn) return problem('REPORT_WITHDRAWN_MEANWHILE');
  if (!isCurrent) return problem('REPORT_REPLACED');
  if (signed && signed.id !== (input.seenSignOffId ?? null)) {
    return problem('REPORT_SIGNED_MEANWHILE', { by: signed.by === null ? [] : [signed.by], signOff: signed.decision });
  }
  if (signed?.decision === input.decision) return problem('REPORT_SIGNED_ALREADY', { signOff: input.decision });
  const reasonProblem = input.decision === SignOffDecision.AGREED ? optionalTextProblem : requiredTextProblem;
  return (
    unseenTestProblem(test, input.seenTestId) ??
    reasonProblem(input.reason, reasonRule) ??
    (input.decision === SignOffDecision.AGREED ? unprovenProblem(report, input) : null)
  );
}

function unprovenProblem(report: SignableReport, { override }: SignOffInput): RuleProblem | null {
  const unproven = unprovenMilestones(report);
  if (unproven.length === 0) return null;
  if (override === null || override === undefined || override.trim() === '') {
    return problem('DELIVERY_UNPROVEN', { count: unproven.length }, 'override');
  }
  return optionalTextProblem(override, { ...reasonRule, field: 'override' });
}
