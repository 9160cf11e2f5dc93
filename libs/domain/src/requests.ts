import { sameDue, type ResolvedDue } from './due.js';
import { problem, type RuleProblem } from './problems.js';
import { isClosed, type DeliveryStatus } from './statuses.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { RequestKind, RequestDecision, RequestEnding } from './vocabulary.js';

/** What the rules need to know about a commitment for which something is requested. */
export interface RequestableCommitment {
  readonly team: { readonly name: string; readonly closedAt: unknown };
  readonly due: ResolvedDue;
  readonly status: DeliveryStatus;
  /** Its statements that withdraw it. */
  readonly withdrawingStatementIds: readonly string[];
  /** The kinds of its open requests. */
  readonly open: readonly RequestKind[];
}

function requestProblem({ team, open }: RequestableCommitment, kind: RequestKind): RuleProblem | null {
  if (team.closedAt) return problem('REQUEST_TEAM_CLOSED', { name: team.name });
  return open.includes(kind) ? problem('REQUEST_OPEN_ALREADY', { requestKind: kind }) : null;
}

/** Why this new due date cannot be requested, or null. Whether the date is valid is another rule (`dueProblem`). */
export function moveRequestProblem(
  commitment: RequestableCommitment,
  wanted: ResolvedDue,
  why: string,
): RuleProblem | null {
  const refused = requestProblem(commitment, 'MOVE');
  if (refused) return refused;
  if (commitment.due.edtf === null) return problem('REQUEST_NEEDS_DATE');
  if (commitment.due.edtf === wanted.edtf) return problem('DUE_UNCHANGED', {}, 'due');
  return requiredTextProblem(why, reasonRule);
}

/** Why it cannot be requested to drop the commitment, or null. The words that drop it are a statement that withdraws it. */
export function dropRequestProblem(
  commitment: RequestableCommitment,
  statementId: string | null,
  why: string,
): RuleProblem | null {
  const refused = requestProblem(commitment, 'DROP') ?? closedProblem(commitment);
  if (refused) return refused;
  if (statementId === null || !commitment.withdrawingStatementIds.includes(statementId)) {
    return problem('STATEMENT_NEEDED', {}, 'statementId');
  }
  return requiredTextProblem(why, reasonRule);
}

function closedProblem({ status }: { readonly status: DeliveryStatus }): RuleProblem | null {
  return isClosed(status) ? problem('REQUEST_CLOSED', { status }) : null;
}

export interface MadeRequest {
  readonly kind: RequestKind;
  readonly askedBy: string;
  /** `by` is a name. */
  readonly ended: { readonly ending: RequestEnding; readonly by: string | null } | null;
}

function endedProblem({ ended }: MadeRequest): RuleProblem | null {
  if (!ended) return null;
  const by = ended.by === null ? [] : [ended.by];
  return ended.ending === RequestEnding.WITHDRAWN
    ? problem('REQUEST_WITHDRAWN_MEANWHILE', { by })
    : problem('REQUEST_DECIDED_MEANWHILE', { by, ending: ended.ending });
}

/** Why a request cannot be withdrawn, or null. Who may withdraw it is a permission. */
export function withdrawRequestProblem(request: MadeRequest): RuleProblem | null {
  return endedProblem(request);
}

export interface DecisionInput {
  readonly decision: RequestDecision;
  readonly words?: string | null;
}

/** The state of the commitment when a request is decided. */
export interface DecidedCommitment {
  readonly due: Pick<ResolvedDue, 'words' | 'edtf'>;
  /** The due date when the request was made. */
  readonly dueThen: Pick<ResolvedDue, 'words' | 'edtf'>;
  readonly status: DeliveryStatus;
}

/** Why this person cannot make this decision, or null. A request can always be refused, but only agreed as it was made. */
export function decideRequestProblem(
  request: MadeRequest,
  commitment: DecidedCommitment,
  { decision, words }: DecisionInput,
  deciderId: string,
): RuleProblem | null {
  if (request.askedBy === deciderId) return problem('OWN_REQUEST');
  const ended = endedProblem(request);
  if (ended) return ended;
  const text = { ...reasonRule, field: 'words' } as const;
  if (decision === RequestDecision.REFUSED) return requiredTextProblem(words, text);
  return optionalTextProblem(words, text) ?? overtakenProblem(request.kind, commitment);
}

function overtakenProblem(kind: RequestKind, { due, dueThen, status }: DecidedCommitment): RuleProblem | null {
  if (kind === RequestKind.DROP) return closedProblem({ status });
  return sameDue(due, dueThen) ? null : problem('REQUEST_DUE_MOVED');
}

/** The date that a request named must be the one that its words still give: its source may have been corrected. */
export function rereadProblem(requested: string | null, given: string | null): RuleProblem | null {
  return requested === given ? null : problem('REQUEST_DATE_REREAD');
}
