import { useToasts } from '@followthrough/ui/toasts';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import { useChange } from '../../platform/changes/use-change.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';

const ReopenProposal = graphql(`
  mutation ReopenProposal($input: ReopenProposalInput!) {
    reopenProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

type Proposal = ProposalCard_ProposalFragment;

/** Undoes a decision, with a reason. It archives the created commitments, so lists of them are reloaded. */
export function useReopening(proposal: Pick<Proposal, 'commitments'> | null) {
  const commitments = proposal?.commitments ?? [];
  const refreshes = commitments.map(({ id }) => ({ __typename: 'Commitment', id }) as const);
  const [reopen] = useChange(ReopenProposal, { refreshes });
  return (proposalId: string, decidedAt: string | null, reason: string) => reopen({ proposalId, decidedAt, reason });
}

/** Announces a decision, and offers to undo it for ten seconds, on any page. */
export function useUndoableDecisions(sourceId: string, onUndone: (proposal: Proposal) => void) {
  const { t } = useLingui();
  const { show } = useToasts();
  const [reopen] = useChange(ReopenProposal, { refreshes: [{ __typename: 'Source', id: sourceId }] });
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);

  async function undo({ id: proposalId, decidedAt }: Proposal) {
    const reason = t`Undone right after the decision.`;
    const { done, refused } = await reopen({ proposalId, decidedAt: decidedAt ?? null, reason });
    if (refused) return show({ message: refused.message });
    const reopened = getFragmentData(ProposalCardProposal, done);
    show({ message: t`Undone: “${reopened.title}” is undecided again` });
    if (isHere.current) onUndone(reopened);
  }

  function wordsOf({ state, title, commitments }: Proposal): string {
    const references = commitments.map(({ reference }) => reference).join(', ');
    if (state === 'LINKED') return t`Linked to ${references}`;
    if (state === 'SPLIT') return t`Split into ${references}`;
    if (state === 'NOTED') return t`Noted “${title}”`;
    if (state === 'REJECTED') return t`Rejected “${title}”`;
    return t`${references} created`;
  }

  return (proposal: Proposal) => {
    const { proposalsDecided: decided, proposalsMade: made } = proposal.source;
    const message = `${wordsOf(proposal)} · ${t`${decided} of ${made} decided`}`;
    show({ message, undo: () => void undo(proposal) });
  };
}
