import { codesOf } from './terms.js';

/**
 * What became of a proposed commitment. A proposal is decided once; every state but the first is a decision. `DECIDED` is
 * never stored: it is what a reader is told who may not see the commitments that a proposal led to. `ACCEPTED` is also what
 * they are told who see one of the commitments that it was split into, so its words hold for both.
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
