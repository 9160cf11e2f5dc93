import { graphql } from '../../generated/gql.js';
import type { SupportClaimInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const SupportClaim = graphql(`
  mutation SupportClaim($input: SupportClaimInput!) {
    supportClaim(input: $input) {
      __typename
      ... on Support {
        id
        evidence {
          id
          ...EvidenceItem_evidence
          commitment {
            id
            changedAt
            bestGrade
          }
        }
        milestone {
          id
          ...MilestoneSupport_milestone
        }
        stageChange {
          id
          supports {
            id
            ...SupportLine_support
          }
        }
        judgement {
          id
          supports {
            id
            ...SupportLine_support
          }
        }
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

/** Says what evidence shows of a claim; said again, it corrects what was said before. */
export function useSupportClaim() {
  const [act, busy] = useAct(SupportClaim);
  async function support(input: SupportClaimInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Support':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { support, busy };
}
