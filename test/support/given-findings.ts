import type { Caller, Json } from './application.js';

const problem = '... on Problem { message params { name value } } ... on InvalidInput { code field }';
export const findingFields = `id reference about aboutId state delay replyDue firstReplyDue raisedBy { name }
  report { id } evidence { id } test { id } passage { id quote }
  wording { number severity title condition criterion consequence recommendation }
  earlierWordings { number title }
  reply { ending at by { name } }
  response { answer words dueOn by { name } owner { id }
    followUp { id version title state dueOn assignee { id } assignedSince } }
  check { closing words address by { name } evidence { id } passage { id } }
  withdrawal { reason by { name } }`;
const finding = `... on Finding { ${findingFields} commitment { id findings(first: 50) { totalCount } } }`;
const stale = '... on StaleEdit { version changes { fields by } }';
const mutation = (name: string, more = '') =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    __typename ${problem} ${more} ${finding} } }`;

export const findingDocuments = {
  raise: mutation('raiseFinding'),
  revise: mutation('reviseFinding', stale),
  answer: mutation('answerFinding', stale),
  decline: mutation('declineFinding'),
  close: mutation('closeFinding'),
  withdraw: mutation('withdrawFinding'),
};

export const findingWords = {
  severity: 'HIGH',
  title: 'No inspection report is filed',
  condition: 'The register has no inspection report for 2026.',
  criterion: 'The test of delivery asks for a report every year.',
  recommendation: 'Add the report, or say when it will exist.',
};

export const findingInput = (of: { id: string }, more: object = {}) => ({
  commitmentId: of.id,
  about: 'COMMITMENT',
  ...findingWords,
  ...more,
});

export function raised(by: Caller, of: { id: string }, more: object = {}): Promise<Json> {
  return by.ask(findingDocuments.raise, { input: findingInput(of, more) });
}

/** Accepted, with an action of the person who answers, due on 20 December 2026. */
export function answered(by: Caller & { id: string }, findingId: string, more: object = {}): Promise<Json> {
  const action = { action: 'Add the inspection report', ownerId: by.id, dueOn: '2026-12-20' };
  return by.ask(findingDocuments.answer, { input: { findingId, version: 1, answer: 'ACCEPTED', ...action, ...more } });
}

/** Without an action, because it disagrees. */
export function notAccepted(by: Caller & { id: string }, findingId: string): Promise<Json> {
  const none = { action: null, ownerId: null, dueOn: null };
  return answered(by, findingId, { answer: 'NOT_ACCEPTED', words: 'The report is filed elsewhere.', ...none });
}

export function declinedFinding(by: Caller, findingId: string): Promise<Json> {
  return by.ask(findingDocuments.decline, { input: { findingId } });
}

/** As implemented, with a web address. */
export function closedFinding(by: Caller, findingId: string, more: object = {}): Promise<Json> {
  const check = { check: 'I read the report.', address: 'https://inspectorate.example/2026' };
  return by.ask(findingDocuments.close, { input: { findingId, closing: 'IMPLEMENTED', ...check, ...more } });
}

export function withdrawnFinding(by: Caller, findingId: string, reason = 'The report exists.'): Promise<Json> {
  return by.ask(findingDocuments.withdraw, { input: { findingId, reason } });
}
