import { codesOf } from './terms.js';

/** What a marked passage of a source stands for; the first that applies. */
export const passageStates = {
  STATED: { label: 'Commitment', definition: 'It states, changes or withdraws a commitment.' },
  PROPOSED: { label: 'Proposed', definition: 'It seems to state a commitment, and nobody has decided yet.' },
  NOTED: { label: 'Noted', definition: 'It is kept as a figure, past act or position.' },
  REJECTED: { label: 'Rejected', definition: 'It was proposed, and is no commitment.' },
  DECIDED: { label: 'Decided', definition: 'It was proposed, and somebody has decided. You may not see how.' },
  MARKED: { label: 'Marked', definition: 'Somebody marked it for something else.' },
} as const;
export const PassageState = codesOf(passageStates);
export type PassageState = keyof typeof passageStates;
