import type { Caller, Json } from './application.js';

const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';
const request = `... on CommitmentRequest { id kind reason fromWords fromEdtf dueWords dueEdtf dueBasis askedAt
  askedBy { name } statement { id } outcome { ending words at by { name } }
  commitment { version dueEdtf status slippageDays movedWithoutLeave dueDateMoves { newEdtf isWithoutLeave request { id } }
    currentReport { rationale effectiveOn recordedBy { name } statements { id } } lastReport { id } } }`;

export const requestDocuments = {
  move: `mutation ($input: RequestDueDateInput!) { requestDueDate(input: $input) { __typename ${problem} ${request}
    ... on StaleEdit { version changes { fields by } } } }`,
  drop: `mutation ($input: RequestDropInput!) { requestDrop(input: $input) { __typename ${problem} ${request} } }`,
  decide: `mutation ($input: DecideRequestInput!) { decideRequest(input: $input) { __typename ${problem} ${request}
    ... on NewerJudgement { judgementId } } }`,
  withdraw: `mutation ($input: WithdrawRequestInput!) { withdrawRequest(input: $input) { __typename ${problem} ${request} } }`,
};

/** Requests a new due date: June 2027 by default. */
export async function requested(by: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  return by.ask(requestDocuments.move, {
    input: {
      commitmentId: of.id,
      version: 1,
      due: { words: 'June 2027' },
      reason: 'The dredger is late.',
      ...more,
    },
  });
}

export async function requestedDrop(by: Caller, of: { id: string }, statement: { id: string }, more: object = {}) {
  const input = { commitmentId: of.id, statementId: statement.id, reason: 'The council said so.', ...more };
  return by.ask(requestDocuments.drop, { input });
}

/** Agreed by default. */
export async function decidedRequest(by: Caller, requestId: string, more: object = {}): Promise<Json> {
  return by.ask(requestDocuments.decide, { input: { requestId, decision: 'AGREED', ...more } });
}
