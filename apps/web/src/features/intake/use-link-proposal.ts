import { graphql } from '../../generated/gql.js';
import type { LinkProposalInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';
import { decided, type Decided } from './decided.js';

const LinkProposal = graphql(`
  mutation LinkProposal($input: LinkProposalInput!) {
    linkProposal(input: $input) {
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

export function useLinkProposal() {
  const [act, busy] = useAct(LinkProposal);
  async function link(input: LinkProposalInput): Promise<Decided> {
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
  return { link, busy };
}
