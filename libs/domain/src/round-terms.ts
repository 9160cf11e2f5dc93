import { codesOf } from './terms.js';

/** The state of a reporting round. */
export const roundStates = {
  OPEN: { label: 'Open', definition: 'Teams report, and managers agree to the reports.' },
  FREEZING: {
    label: 'Being frozen',
    definition: 'The figures are being saved; nothing about the round changes meanwhile.',
  },
  FROZEN: { label: 'Frozen', definition: 'The figures are saved and never change; a correction is an amendment.' },
  CANCELLED: { label: 'Cancelled', definition: 'It was cancelled with a reason before it was frozen.' },
} as const;
export const RoundState = codesOf(roundStates);
export type RoundState = keyof typeof roundStates;

/** The part of a frozen value that an amendment corrects. */
export const roundParts = {
  STATUS: { label: 'Status', definition: 'The reported status.' },
  STAGE: { label: 'Stage', definition: 'The stage on the ladder of its kind.' },
  DUE: { label: 'Due date', definition: 'The due date, in EDTF.' },
} as const;
export const RoundPart = codesOf(roundParts);
export type RoundPart = keyof typeof roundParts;

/** A manager’s decision on an amendment. */
export const amendmentDecisions = {
  AGREED: { label: 'Agreed', definition: 'A manager agreed, and the amendment is shown beside the frozen value.' },
  REFUSED: { label: 'Refused', definition: 'A manager refused the amendment, and gave the reason.' },
} as const;
export const AmendmentDecision = codesOf(amendmentDecisions);
export type AmendmentDecision = keyof typeof amendmentDecisions;

/** How an amendment can end: a decision, or its withdrawal. */
export const amendmentEndings = {
  ...amendmentDecisions,
  WITHDRAWN: { label: 'Withdrawn', definition: 'The person who proposed it withdrew it, and gave the reason.' },
} as const;
export const AmendmentEnding = codesOf(amendmentEndings);
export type AmendmentEnding = keyof typeof amendmentEndings;
