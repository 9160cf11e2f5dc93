import { useState } from 'react';
import { getFragmentData } from '../../../generated/fragment-masking.js';
import { graphql } from '../../../generated/gql.js';
import type { ProposalCard_ProposalFragment } from '../../../generated/graphql.js';
import type { Refusal } from '../../platform/changes/refusal.js';
import { useChange } from '../../platform/changes/use-change.js';
import { late, useLate } from '../decisions/use-late.js';
import { ProposalCardProposal } from '../proposals/proposal-card-fragment.js';

const AcceptAsProposed = graphql(`
  mutation AcceptAsProposed($input: AcceptAsProposedInput!) {
    acceptAsProposed(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ...Refusal_problem
    }
  }
`);

type Proposal = ProposalCard_ProposalFragment;

interface Accepting {
  readonly sourceId: string;
  readonly leadTeamId: string;
  readonly undertakerId: string | null;
  readonly onSent: (passageId: string) => void;
  readonly onDone: (proposal: Proposal) => void;
  readonly onRefused: (proposal: Proposal, refused: Refusal) => void;
  /** Another person decided first, or the proposal has changed since it was shown. */
  readonly onLate: (proposal: Proposal, refused: Refusal) => void;
}

/** Accepts proposals unchanged. The user continues immediately; refused ones are shown again. */
export function useAccepting(accepting: Accepting) {
  const isLate = useLate(accepting.sourceId);
  const [accept] = useChange(AcceptAsProposed, { problems: { ProposalDecided: isLate, ProposalChanged: isLate } });
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());

  async function acceptAsProposed(proposal: Proposal) {
    const { leadTeamId, undertakerId } = accepting;
    const { id: proposalId, version, passage } = proposal;
    setPending((now) => new Set([...now, passage.id]));
    accepting.onSent(passage.id);
    const { done, refused } = await accept({ proposalId, version, leadTeamId, undertakerId });
    setPending((now) => new Set([...now].filter((id) => id !== passage.id)));
    if (!refused) return accepting.onDone(getFragmentData(ProposalCardProposal, done));
    if (refused.problemCode === late) return accepting.onLate(proposal, refused);
    accepting.onRefused(proposal, refused);
  }

  return { pending, acceptAsProposed };
}
