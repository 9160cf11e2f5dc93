import { codesOf } from './terms.js';

/**
 * The state of a proposed commitment. A proposal is decided once; every state except the first is a decision. `DECIDED`
 * is never stored: it is shown to readers who cannot see the resulting commitments. `ACCEPTED` is also shown to readers
 * who can see one of several parts of a split, so its wording fits both.
 */
export const proposalStates = {
  PROPOSED: { label: 'Proposed', definition: 'No decision yet.' },
  ACCEPTED: { label: 'In the register', definition: 'Created as the commitment listed with it.' },
  SPLIT: { label: 'Split', definition: 'Entered as several commitments, new or existing.' },
  LINKED: { label: 'Linked', definition: 'Added as another statement of an existing commitment.' },
  NOTED: { label: 'Noted', definition: 'Noted as a figure, past act or position.' },
  REJECTED: { label: 'Rejected', definition: 'Rejected, with a reason.' },
  DECIDED: { label: 'Decided', definition: 'A decision was made that you may not see.' },
} as const;
export const ProposalState = codesOf(proposalStates);
export type ProposalState = keyof typeof proposalStates;
