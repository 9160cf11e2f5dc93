import { isIsoDay, type IsoDay } from './days.js';
import { linkProblem } from './evidence.js';
import { isToDo } from './follow-ups.js';
import { limits } from './limits.js';
import { problem, type RuleProblem } from './problems.js';
import { replyDueProblem, usualReplyDue } from './right-of-reply.js';
import { optionalTextProblem, reasonRule, requiredTextProblem } from './text.js';
import { FindingAnswer, FindingClosing, FindingState, type FindingSeverity } from './finding-terms.js';
import { FollowUpState } from './vocabulary.js';

/** What an auditor says, as in any audit report: what was found, against what, why it matters, what to do. */
export interface FindingWords {
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly condition: string;
  readonly criterion: string;
  readonly consequence?: string | null;
  readonly recommendation: string;
}

export interface RaisedInput extends FindingWords {
  /** The last day for a reply; null for the usual number of days from today. */
  readonly replyDue?: IsoDay | null;
}

/** Why a finding cannot be raised in these words and with this deadline, or null. */
export function raiseFindingProblem(input: RaisedInput, today: IsoDay): RuleProblem | null {
  return findingWordsProblem(input) ?? replyDueProblem(input.replyDue ?? usualReplyDue(today), today);
}

function findingWordsProblem(words: FindingWords): RuleProblem | null {
  const limit = limits.words;
  return (
    requiredTextProblem(words.title, { limit: limits.line, name: { label: 'a title' }, field: 'title' }) ??
    requiredTextProblem(words.condition, { limit, name: { label: 'what you found' }, field: 'condition' }) ??
    requiredTextProblem(words.criterion, { limit, name: { label: 'what was expected' }, field: 'criterion' }) ??
    optionalTextProblem(words.consequence, { limit, name: { label: 'why it matters' }, field: 'consequence' }) ??
    requiredTextProblem(words.recommendation, { limit, name: { label: 'a recommendation' }, field: 'recommendation' })
  );
}

/** A finding as its rules need it. Names are those of people; empty if recorded by the system. */
export interface RaisedFinding {
  readonly state: FindingState;
  readonly replyDue: IsoDay;
  readonly raisedBy: string;
  readonly answered: { readonly answer: FindingAnswer; readonly by: string } | null;
  readonly closed: { readonly closing: FindingClosing; readonly by: string } | null;
  /** The follow-up that the answer promised, and the day that it promised; null without one. */
  readonly action: { readonly state: FollowUpState; readonly dueOn: IsoDay } | null;
}

/** Why nothing more can happen to this finding, or null. */
function overProblem({ state, closed }: Pick<RaisedFinding, 'state' | 'closed'>): RuleProblem | null {
  if (state === FindingState.WITHDRAWN) return problem('FINDING_WITHDRAWN');
  return closed ? problem('FINDING_CLOSED', { by: [closed.by], findingClosing: closed.closing }) : null;
}

/**
 * Why the words of a finding cannot be changed to these, or null: only those of a draft can, and only while the lead team has
 * a day at least to reply to the new ones. Words that it never saw must not take effect in silence.
 */
export function reviseFindingProblem(
  finding: Pick<RaisedFinding, 'state' | 'closed' | 'replyDue'>,
  words: FindingWords,
  today: IsoDay,
): RuleProblem | null {
  const over = overProblem(finding);
  if (over) return over;
  if (finding.state !== FindingState.DRAFT) return problem('FINDING_NOT_DRAFT');
  if (finding.replyDue <= today) return problem('FINDING_REVISED_LATE', { day: finding.replyDue });
  return findingWordsProblem(words);
}

/** Why a finding cannot be withdrawn, or null: whether as a draft or in effect, with a reason, and never once closed. */
export function withdrawFindingProblem(
  finding: Pick<RaisedFinding, 'state' | 'closed'>,
  reason: string,
): RuleProblem | null {
  return overProblem(finding) ?? requiredTextProblem(reason, reasonRule);
}

/** Why the lead team cannot decline to reply, or null: only to a draft. It can still answer later. */
export function declineFindingProblem(finding: Pick<RaisedFinding, 'state' | 'closed'>): RuleProblem | null {
  return overProblem(finding) ?? (finding.state === FindingState.DRAFT ? null : problem('FINDING_NOT_DRAFT'));
}

/** The person who will do what the lead team promises. */
export interface ActionOwner {
  readonly name: string;
  /** Contributor or manager of the lead team. */
  readonly isOfLeadTeam: boolean;
  readonly isAuditor: boolean;
}

export interface AnswerInput {
  readonly answer: FindingAnswer;
  readonly words?: string | null;
  /** The action, its owner and its date: given together unless the finding is not accepted. */
  readonly action?: string | null;
  readonly dueOn?: IsoDay | null;
}

/** Why this person cannot answer this finding at all, or null. A late answer is better than none. */
export function answerableProblem(
  finding: Pick<RaisedFinding, 'state' | 'closed' | 'answered' | 'raisedBy'>,
  by: string,
): RuleProblem | null {
  const { answered, raisedBy } = finding;
  const over = overProblem(finding);
  if (over) return over;
  if (answered) return problem('FINDING_ANSWERED', { by: [answered.by], findingAnswer: answered.answer });
  return raisedBy === by ? problem('OWN_FINDING_ANSWERED') : null;
}

/** Why this is no answer to a finding, or null: with acceptance comes an action, otherwise the reason why not. */
export function answerFindingProblem(input: AnswerInput, owner: ActionOwner | null, today: IsoDay): RuleProblem | null {
  const wordsRule = { limit: limits.words, name: { label: 'an answer' }, field: 'words' };
  const isRefused = input.answer === FindingAnswer.NOT_ACCEPTED;
  const refused = isRefused ? requiredTextProblem(input.words, wordsRule) : optionalTextProblem(input.words, wordsRule);
  if (refused) return refused;
  if (isRefused) return input.action || input.dueOn || owner ? problem('FINDING_ACTION_UNWANTED', {}, 'action') : null;
  return (
    requiredTextProblem(input.action, { limit: limits.line, name: { label: 'an action' }, field: 'action' }) ??
    ownerProblem(owner) ??
    actionDueProblem(input.dueOn, today)
  );
}

function ownerProblem(owner: ActionOwner | null): RuleProblem | null {
  if (!owner) return problem('FINDING_OWNER_MISSING', {}, 'ownerId');
  if (owner.isAuditor) return problem('FINDING_OWNER_AUDITOR', { name: owner.name }, 'ownerId');
  return owner.isOfLeadTeam ? null : problem('FINDING_OWNER_OUTSIDE', { name: owner.name }, 'ownerId');
}

function actionDueProblem(dueOn: IsoDay | null | undefined, today: IsoDay): RuleProblem | null {
  const field = 'dueOn';
  if (!dueOn) return problem('FINDING_ACTION_UNDATED', {}, field);
  if (!isIsoDay(dueOn)) return problem('DAY_INVALID', {}, field);
  return dueOn < today ? problem('FOLLOW_UP_IN_PAST', {}, field) : null;
}

/** The check with which an auditor closes a finding. */
export interface ClosingInput {
  readonly closing: FindingClosing;
  readonly check: string;
  readonly evidenceId?: string | null;
  readonly passageId?: string | null;
  readonly address?: string | null;
}

/** What the closing auditor did on the same matter before: in another role, or as the team’s own. */
export interface OwnPart {
  /** Answered the finding, or worked on its follow-up. */
  readonly worked: boolean;
  /** Submitted the evidence that the check names. */
  readonly submitted: boolean;
}

/** Whether what the check names was withdrawn: the evidence, or all evidence that the passage is from. */
export interface Withdrawn {
  readonly evidence: boolean;
  readonly passage: boolean;
}

/** Why this auditor cannot close this finding at all, or null. Nobody checks work of their own. */
export function closableProblem(
  finding: Pick<RaisedFinding, 'state' | 'closed' | 'replyDue'>,
  { worked }: Pick<OwnPart, 'worked'>,
): RuleProblem | null {
  const over = overProblem(finding);
  if (over) return over;
  if (finding.state === FindingState.DRAFT) return problem('FINDING_STILL_DRAFT', { day: finding.replyDue });
  return worked ? problem('FINDING_OWN_WORK') : null;
}

/** Why a finding cannot be closed like this, or null. */
export function closeFindingProblem(
  finding: RaisedFinding,
  input: ClosingInput,
  own: OwnPart,
  withdrawn: Withdrawn,
  today: IsoDay,
): RuleProblem | null {
  return (
    closableProblem(finding, own) ??
    outcomeProblem(finding, input.closing, today) ??
    requiredTextProblem(input.check, { limit: limits.words, name: { label: 'your check' }, field: 'check' }) ??
    checkProblem(input, own, withdrawn)
  );
}

function outcomeProblem({ action }: RaisedFinding, closing: FindingClosing, today: IsoDay): RuleProblem | null {
  const field = 'closing';
  if (closing === FindingClosing.IMPLEMENTED) {
    if (!action) return problem('FINDING_WITHOUT_ACTION', {}, field);
    const { state: followUpState } = action;
    return followUpState === FollowUpState.DONE ? null : problem('FINDING_ACTION_UNFINISHED', { followUpState }, field);
  }
  const isPending = action && isToDo(action.state) && action.dueOn >= today;
  return closing === FindingClosing.NOT_IMPLEMENTED && isPending
    ? problem('FINDING_ACTION_PENDING', { day: action.dueOn }, field)
    : null;
}

function checkProblem(
  { closing, evidenceId, passageId, address }: ClosingInput,
  own: OwnPart,
  withdrawn: Withdrawn,
): RuleProblem | null {
  if (evidenceId && withdrawn.evidence) return problem('FINDING_EVIDENCE_WITHDRAWN', {}, 'evidenceId');
  if (passageId && withdrawn.passage) return problem('FINDING_PASSAGE_WITHDRAWN', {}, 'passageId');
  if (evidenceId && own.submitted) return problem('FINDING_OWN_EVIDENCE', {}, 'evidenceId');
  const refused = address ? linkProblem(address) : null;
  if (refused) return refused;
  const restsOnSomething = evidenceId || passageId || address;
  return closing === FindingClosing.IMPLEMENTED && !restsOnSomething
    ? problem('FINDING_CHECK_UNPROVEN', {}, 'evidenceId')
    : null;
}
