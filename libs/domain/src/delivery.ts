import { addMonthsToDay, daysBetween, formatDay, isIsoDay, readDay, type IsoDay } from './days.js';
import { isPast } from './edtf.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { deliveryStatuses, DeliveryStatus, isClosed, statusTerm } from './statuses.js';
import { isCode } from './terms.js';
import { reasonRule, requiredTextProblem } from './text.js';

/** What the rules of reporting need to know about a commitment. */
export interface ReportableCommitment {
  readonly isArchived: boolean;
  /** The earliest possible day of its first statement; null if unknown. */
  readonly firstStatedOn: IsoDay | null;
  /** Its statements that withdraw it. */
  readonly withdrawingStatementIds: readonly string[];
  /** Whether a link says that another commitment supersedes it. */
  readonly isSuperseded: boolean;
}

export interface ReportInput {
  readonly status: string;
  readonly rationale: string;
  /** The date on which the status was true. */
  readonly effectiveOn: IsoDay;
  /** The missing information, one line each. */
  readonly missing?: readonly string[];
  readonly statementIds?: readonly string[];
}

function effectiveProblem(commitment: ReportableCommitment, on: IsoDay, today: IsoDay): RuleProblem | null {
  const field = 'effectiveOn';
  if (!isIsoDay(on)) return problem('DAY_INVALID', {}, field);
  if (on > today) return problem('REPORT_IN_FUTURE', {}, field);
  if (commitment.firstStatedOn === null || on >= commitment.firstStatedOn) return null;
  return problem('REPORT_BEFORE_STATEMENT', { day: commitment.firstStatedOn }, field);
}

function missingProblem(status: DeliveryStatus, missing: readonly string[]): RuleProblem | null {
  if (missing.length > limits.missing) {
    return problem('TOO_MANY_MISSING', { count: missing.length, limit: limits.missing }, 'missing');
  }
  for (const line of missing) {
    const refused = requiredTextProblem(line, {
      limit: limits.line,
      name: { label: 'a missing item' },
      field: 'missing',
    });
    if (refused) return refused;
  }
  if (!statusTerm(status).needsMissing || missing.length > 0) return null;
  return problem('MISSING_NEEDED', {}, 'missing');
}

function citationProblem(
  commitment: ReportableCommitment,
  input: ReportInput,
  status: DeliveryStatus,
): RuleProblem | null {
  const term = statusTerm(status);
  const cited = input.statementIds ?? [];
  if (term.needsStatement && !cited.some((id) => commitment.withdrawingStatementIds.includes(id))) {
    return problem('STATEMENT_NEEDED', {}, 'statementIds');
  }
  return term.needsLink && !commitment.isSuperseded ? problem('LINK_NEEDED', {}, 'status') : null;
}

/**
 * Why the lead team cannot report this status, or null. The team may report “Delivered” on its own word: the
 * requirements are checked when a manager agrees or an auditor assesses.
 */
export function reportProblem(commitment: ReportableCommitment, input: ReportInput, today: IsoDay): RuleProblem | null {
  if (commitment.isArchived) return problem('ARCHIVED');
  const { status } = input;
  if (!isCode(deliveryStatuses, status)) return problem('STATUS_UNKNOWN', {}, 'status');
  return (
    requiredTextProblem(input.rationale, { limit: limits.words, name: { label: 'a rationale' }, field: 'rationale' }) ??
    effectiveProblem(commitment, input.effectiveOn, today) ??
    missingProblem(status, input.missing ?? []) ??
    citationProblem(commitment, input, status)
  );
}

/** A report entered by mistake stays in the record, withdrawn with a reason; only once. */
export function withdrawReportProblem(report: { readonly isWithdrawn: boolean }, reason: string): RuleProblem | null {
  if (report.isWithdrawn) return problem('REPORT_WITHDRAWN_ALREADY');
  return requiredTextProblem(reason, reasonRule);
}

/** The parts of a judgement that decide which one is current. */
export interface DatedJudgement {
  readonly status: DeliveryStatus;
  readonly effectiveOn: IsoDay;
  /** When it was recorded, as text that sorts by time, such as an ISO instant. */
  readonly recordedAt: string;
  readonly isWithdrawn: boolean;
}

/**
 * The current judgement: the latest by effective date and, on the same day, by time of recording. A report about March
 * entered in June does not replace that of May. Null without a judgement, which is shown as unclear.
 */
export function currentJudgement<J extends DatedJudgement>(judgements: readonly J[]): J | null {
  const order = (j: J) => `${j.effectiveOn} ${j.recordedAt}`;
  return judgements
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .reduce<J | null>((latest, j) => (latest === null || order(j) >= order(latest) ? j : latest), null);
}

/**
 * Delivered once, and open now: the current judgement has an open status, and another one that counts says “delivered”.
 * That other one is earlier, because the current one is the latest.
 */
export function reversed(judgements: readonly DatedJudgement[]): boolean {
  const current = currentJudgement(judgements);
  if (current === null || isClosed(current.status)) return false;
  return judgements.some(({ status, isWithdrawn }) => !isWithdrawn && status === DeliveryStatus.DELIVERED);
}

/** The current judgement and the due date, which decide whether a commitment is late. */
export interface Lateness {
  readonly dueLatest: IsoDay | null;
  readonly current: Pick<DatedJudgement, 'status' | 'effectiveOn'> | null;
}

const judgedSince = ({ dueLatest, current }: Lateness) =>
  current !== null && dueLatest !== null && current.effectiveOn > dueLatest;
const isOpen = ({ current }: Lateness) => current === null || !isClosed(current.status);

/**
 * Its last day has passed and no judgement was made since, so its state is unknown. Never true of a closed commitment.
 */
export function datePassed(lateness: Lateness, today: IsoDay): boolean {
  return isPast(lateness.dueLatest, today) && isOpen(lateness) && !judgedSince(lateness);
}

/** Its last day has passed and a later judgement has an open status, so it is known to be late. */
export function overdue(lateness: Lateness, today: IsoDay): boolean {
  return isPast(lateness.dueLatest, today) && isOpen(lateness) && judgedSince(lateness);
}

/**
 * No statement, judgement, evidence or stage change for 90 days; `lastNewsOn` is the day the last of them was recorded.
 * Never true of a closed commitment.
 */
export function stale(lastNewsOn: IsoDay, current: Pick<DatedJudgement, 'status'> | null, today: IsoDay): boolean {
  const isClosedNow = current !== null && isClosed(current.status);
  return !isClosedNow && daysBetween(lastNewsOn, today) >= limits.staleDays;
}

/**
 * No change of stage and no accepted evidence for nine months; `lastProgressOn` is the day the last of them was recorded.
 * Stale is about news, this is about progress. Never true of a closed commitment.
 */
export function stalled(
  lastProgressOn: IsoDay,
  current: Pick<DatedJudgement, 'status'> | null,
  today: IsoDay,
): boolean {
  const day = readDay(lastProgressOn);
  if (day === null || (current !== null && isClosed(current.status))) return false;
  return formatDay(addMonthsToDay(day, limits.stalledMonths)) <= today;
}
