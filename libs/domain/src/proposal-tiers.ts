import { codesOf } from './terms.js';

/** How sure the scan of a source is that a passage states a commitment. */
export const proposalTiers = {
  LIKELY: { label: 'Likely', definition: 'Probably states a commitment. Shown at once, and waits for a decision.' },
  POSSIBLE: {
    label: 'Possible',
    definition: 'May state a commitment. Shown on request, and no list of open work counts it.',
  },
} as const;
export const ProposalTier = codesOf(proposalTiers);
export type ProposalTier = keyof typeof proposalTiers;
