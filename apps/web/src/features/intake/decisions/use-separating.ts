import { useToasts } from '@followthrough/ui/toasts';
import { useLingui } from '@lingui/react/macro';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';
import { useLate } from './use-late.js';

const SeparateProposal = graphql(`
  mutation SeparateProposal($input: SeparateProposalInput!) {
    separateProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

/** Gives a proposal that repeats another one a decision of its own. */
export function useSeparating(sourceId: string, onSeparated: (proposal: ProposalCard_ProposalFragment) => void) {
  const { t } = useLingui();
  const { show } = useToasts();
  const isLate = useLate(sourceId);
  const [send] = useChange(SeparateProposal, {
    problems: { ProposalDecided: isLate, ProposalChanged: isLate },
    refreshes: [{ __typename: 'Source', id: sourceId }],
  });
  return async (proposalId: string): Promise<void> => {
    const { done, refused } = await send({ proposalId });
    if (refused) return show({ message: refused.message });
    show({ message: t`Separated: it is now a proposal of its own` });
    onSeparated(getFragmentData(ProposalCardProposal, done));
  };
}
