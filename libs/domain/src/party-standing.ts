import { isIsoDay, type IsoDay } from './days.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { deliveryStatuses, DeliveryStatus } from './statuses.js';
import { codeList } from './terms.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { PartyRole, Position } from './vocabulary.js';

/** What was recorded last about a party, and by whom, by name; `seen` is what a form showed. */
export interface LatestRecord {
  readonly id: string;
  readonly by: readonly string[];
}

function seenProblem(latest: LatestRecord | null, seenId: string | null, field: string): RuleProblem | null {
  return (latest?.id ?? null) === seenId ? null : problem('PARTY_CHANGED_MEANWHILE', { by: latest?.by ?? [] }, field);
}

export interface PositionInput {
  readonly position: Position;
  readonly statementId?: string | null;
  /** Required for “not heard”, which corrects an earlier position. */
  readonly note?: string | null;
}

export interface LatestPosition extends LatestRecord {
  readonly position: Position;
  readonly statementId: string | null;
}

/** Why this position of a party cannot be recorded, or null. Without a record, a party was not heard. */
export function positionProblem(
  latest: LatestPosition | null,
  { position, statementId, note }: PositionInput,
  seenId: string | null,
): RuleProblem | null {
  const overtaken = seenProblem(latest, seenId, 'position');
  if (overtaken) return overtaken;
  const isHeard = position !== Position.NOT_HEARD;
  if (isHeard && !statementId) return problem('POSITION_NEEDS_STATEMENT', {}, 'statementId');
  if (!isHeard && statementId) return problem('POSITION_WITHOUT_STATEMENT', {}, 'statementId');
  const now = { position: latest?.position ?? Position.NOT_HEARD, statementId: latest?.statementId ?? null };
  if (now.position === position && now.statementId === (statementId ?? null)) {
    return problem('POSITION_UNCHANGED', {}, 'position');
  }
  const text = { ...reasonRule, field: 'note' } as const;
  return isHeard ? optionalTextProblem(note, text) : requiredTextProblem(note, text);
}

export interface PartyReportInput {
  readonly status: DeliveryStatus;
  readonly rationale: string;
  readonly effectiveOn: IsoDay;
}

/** Why a report on one party cannot be recorded, or null. It never changes the status of the whole. */
export function partyReportProblem(
  latest: LatestRecord | null,
  { rationale, effectiveOn }: PartyReportInput,
  seenId: string | null,
  today: IsoDay,
): RuleProblem | null {
  if (!isIsoDay(effectiveOn)) return problem('DAY_INVALID', {}, 'effectiveOn');
  if (effectiveOn > today) return problem('REPORT_IN_FUTURE', {}, 'effectiveOn');
  return (
    seenProblem(latest, seenId, 'status') ??
    requiredTextProblem(rationale, { limit: limits.words, name: { label: 'a rationale' }, field: 'rationale' })
  );
}

export interface ReportedParty {
  readonly role: PartyRole;
  /** The status of the current report on it; null without one. */
  readonly status: DeliveryStatus | null;
}

/** How many of the parties have each status. */
export interface RollUp {
  readonly parties: number;
  readonly statuses: readonly { readonly status: DeliveryStatus; readonly count: number }[];
}

const answering: readonly PartyRole[] = [PartyRole.UNDERTAKES, PartyRole.DELIVERS];

/**
 * The reports on single parties in numbers: of the parties that undertake or deliver the commitment, and of any other
 * that was reported on. Without a report of its own, a party is unclear. Null if none was reported on.
 */
export function rollUp(parties: readonly ReportedParty[]): RollUp | null {
  if (parties.every(({ status }) => status === null)) return null;
  const counted = parties.filter(({ role, status }) => status !== null || answering.includes(role));
  const of = (wanted: DeliveryStatus) =>
    counted.filter(({ status }) => (status ?? DeliveryStatus.UNCLEAR) === wanted).length;
  const statuses = codeList(deliveryStatuses).map((status) => ({ status, count: of(status) }));
  return {
    parties: counted.length,
    statuses: statuses.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
  };
}
