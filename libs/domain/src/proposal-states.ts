import { codesOf } from './terms.js';

/**
 * What became of a proposed commitment. A proposal is decided once; every state but the first is a decision. `DECIDED` is
 * never stored: it is what a reader is told who may not see the commitments that a proposal led to. `ACCEPTED` is also what
 * they are told who see one of the commitments that it was split into, so its words hold for both.
 */
export const proposalStates = {
  PROPOSED: { label: 'Proposed', definition: 'Nobody has decided about it yet.' },
  ACCEPTED: { label: 'In the register', definition: 'Created as the commitment listed with it.' },
  SPLIT: { label: 'Split', definition: 'Entered as several commitments that rest on this one passage.' },
  LINKED: { label: 'Linked', definition: 'Recorded as a further statement of a commitment already held.' },
  NOTED: { label: 'Noted', definition: 'Kept as a figure, past act or position.' },
  REJECTED: { label: 'Rejected', definition: 'Not entered, for the reason given.' },
  DECIDED: { label: 'Decided', definition: 'Somebody has decided. You may not see what became of it.' },
} as const;
export const ProposalState = codesOf(proposalStates);
export type ProposalState = keyof typeof proposalStates;
