import { codesOf } from './terms.js';

/** The state of a marked passage of a source; the first that applies. */
export const passageStates = {
  STATED: { label: 'Commitment', definition: 'States, changes or withdraws a commitment.' },
  PROPOSED: { label: 'Proposed', definition: 'Seems to state a commitment. No decision yet.' },
  NOTED: { label: 'Noted', definition: 'Noted as a figure, past act or position.' },
  REJECTED: { label: 'Rejected', definition: 'Proposed, but not a commitment.' },
  DECIDED: { label: 'Decided', definition: 'A decision was made that you may not see.' },
  ALSO_SAID: {
    label: 'Also said',
    definition: 'About the same commitment as another proposed passage of this source, and decided with it.',
  },
  POSSIBLE: { label: 'Possible', definition: 'May state a commitment. No decision yet.' },
  MARKED: { label: 'Marked', definition: 'Selected for another purpose.' },
} as const;
export const PassageState = codesOf(passageStates);
export type PassageState = keyof typeof passageStates;
