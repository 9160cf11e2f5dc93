import type { Caller, Json } from './application.js';

const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';
export const assessmentFields = `id status rationale confidence confidenceReason replyDue firstReplyDue override isDraft isCurrent
  draftedBy { name } judgement { id status } unmetMilestones { words }
  verdicts { isSufficient isAppropriate words milestone { words } }
  reply { ending words at by { name } } withdrawal { reason by { name } }`;
const assessment = `... on Assessment { ${assessmentFields}
  commitment { disputed status currentAssessment { id } draftAssessments { id } } }`;

export const assessmentDocuments = {
  draft: `mutation ($input: DraftAssessmentInput!) { draftAssessment(input: $input) { __typename ${problem} ${assessment}
    ... on StaleEdit { version changes { fields by } } } }`,
  reply: `mutation ($input: ReplyToAssessmentInput!) { replyToAssessment(input: $input) {
    __typename ${problem} ${assessment} } }`,
  decline: `mutation ($input: DeclineReplyInput!) { declineReply(input: $input) {
    __typename ${problem} ${assessment} } }`,
  withdraw: `mutation ($input: WithdrawAssessmentInput!) { withdrawAssessment(input: $input) {
    __typename ${problem} ${assessment} } }`,
};

/** What the form of an assessment starts with. */
const assessable = `query ($id: UUID!) { commitment(id: $id) { version currentReport { id } deliveryTest { id }
  milestones { id isRequired } } }`;

/** The input of an assessment of the current report: at risk by default, with every verdict a yes. */
export async function assessmentInput(by: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  const { version, currentReport, deliveryTest, milestones } = await by.ask(assessable, { id: of.id });
  return {
    judgementId: currentReport?.id,
    version,
    seenTestId: deliveryTest?.id ?? null,
    status: 'AT_RISK',
    rationale: 'The crane is not chartered.',
    confidence: 'MEDIUM',
    confidenceReason: 'One survey only.',
    milestones: milestones
      .filter(({ isRequired }: Json) => isRequired)
      .map(({ id: milestoneId }: Json) => ({ milestoneId, isSufficient: true, isAppropriate: true })),
    ...more,
  };
}

export async function assessed(by: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  return by.ask(assessmentDocuments.draft, { input: await assessmentInput(by, of, more) });
}

export function repliedTo(by: Caller, assessmentId: string, words = 'The crane comes in May.'): Promise<Json> {
  return by.ask(assessmentDocuments.reply, { input: { assessmentId, words } });
}

export function declined(by: Caller, assessmentId: string): Promise<Json> {
  return by.ask(assessmentDocuments.decline, { input: { assessmentId } });
}

export function withdrawnAssessment(by: Caller, assessmentId: string, reason = 'Of the wrong report.'): Promise<Json> {
  return by.ask(assessmentDocuments.withdraw, { input: { assessmentId, reason } });
}
