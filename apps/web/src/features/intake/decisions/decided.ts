import { getFragmentData, type FragmentType } from '../../../generated/fragment-masking.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import type { Done } from '../../platform/refusal.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';

/** What came of a decision. `isLate`: it is decided or has changed, and the list is to be read again. */
export type Decided = Done<ProposalCard_ProposalFragment> & { readonly isLate?: true };

export function decided(proposal: FragmentType<typeof ProposalCardProposal>): Decided {
  return { done: getFragmentData(ProposalCardProposal, proposal) };
}
