import { codesOf } from './terms.js';

/** How much a finding matters. */
export const findingSeverities = {
  HIGH: { label: 'High', definition: 'Delivery, or trust in the record, is at risk. It needs action now.' },
  MEDIUM: { label: 'Medium', definition: 'A weakness that could put delivery or the record at risk if it stays.' },
  LOW: { label: 'Low', definition: 'A minor weakness, worth correcting.' },
} as const;
export const FindingSeverity = codesOf(findingSeverities);
export type FindingSeverity = keyof typeof findingSeverities;

/** What of a commitment a finding is about. */
export const findingSubjects = {
  COMMITMENT: { label: 'Commitment', definition: 'The commitment as a whole, as the register shows it.' },
  REPORT: { label: 'Report', definition: 'A report of the lead team.' },
  EVIDENCE: { label: 'Evidence', definition: 'A piece of evidence.' },
  TEST: { label: 'Test of delivery', definition: 'A version of the test of delivery.' },
  ROUND: { label: 'Reporting round', definition: 'What a frozen round says about the commitment.' },
} as const;
export const FindingSubject = codesOf(findingSubjects);
export type FindingSubject = keyof typeof findingSubjects;

/** The lead team’s answer to a finding. */
export const findingAnswers = {
  ACCEPTED: { label: 'Accepted', definition: 'The lead team agrees, and will act on it.' },
  PARTLY: { label: 'Partly accepted', definition: 'The lead team agrees in part, and will act on that part.' },
  NOT_ACCEPTED: { label: 'Not accepted', definition: 'The lead team disagrees, and gave the reason.' },
} as const;
export const FindingAnswer = codesOf(findingAnswers);
export type FindingAnswer = keyof typeof findingAnswers;

/** How an auditor closed a finding. */
export const findingClosings = {
  IMPLEMENTED: { label: 'Implemented', definition: 'An auditor checked that the action was taken.' },
  NOT_IMPLEMENTED: { label: 'Not implemented', definition: 'An auditor checked, and the finding was not acted on.' },
  NO_LONGER_RELEVANT: { label: 'No longer relevant', definition: 'What the finding was about has changed since.' },
} as const;
export const FindingClosing = codesOf(findingClosings);
export type FindingClosing = keyof typeof findingClosings;

/** How far a finding has come: computed, never entered. */
export const findingStates = {
  DRAFT: { label: 'Draft', definition: 'The lead team can still reply. Only auditors and the lead team see it.' },
  UNANSWERED: { label: 'Not answered', definition: 'The lead team declined to reply, or let the deadline pass.' },
  TO_DO: { label: 'Action to do', definition: 'Answered with an action that is not finished.' },
  TO_CHECK: { label: 'To check', definition: 'The action is finished or cancelled, or the finding was not accepted.' },
  CLOSED: { label: 'Closed', definition: 'An auditor closed it after a check.' },
  WITHDRAWN: { label: 'Withdrawn', definition: 'The auditor who raised it withdrew it.' },
} as const;
export const FindingState = codesOf(findingStates);
export type FindingState = keyof typeof findingStates;

/** What of a finding is late. */
export const findingDelays = {
  ANSWER: { label: 'Answer overdue', definition: 'The deadline for the answer passed without one.' },
  ACTION: { label: 'Action overdue', definition: 'The due date of the action passed, and it is not finished.' },
} as const;
export const FindingDelay = codesOf(findingDelays);
export type FindingDelay = keyof typeof findingDelays;
