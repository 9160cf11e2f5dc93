import { graphql } from '../../generated/gql.js';
import type { RejectProposalInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';
import { decided, type Decided } from './decided.js';

const RejectProposal = graphql(`
  mutation RejectProposal($input: RejectProposalInput!) {
    rejectProposal(input: $input) {
      __typename
      ... on Proposal {
        ...ProposalCard_proposal
      }
      ... on InvalidInput {
        message
        field
      }
      ... on ProposalDecided {
        message
      }
    }
  }
`);

export function useRejectProposal() {
  const [act, busy] = useAct(RejectProposal);
  async function reject(input: RejectProposalInput): Promise<Decided> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Proposal':
        return decided(result);
      case 'InvalidInput':
        return { refused: result };
      case 'ProposalDecided':
        return { refused: result, isLate: true };
      default:
        return assertNever(result);
    }
  }
  return { reject, busy };
}
