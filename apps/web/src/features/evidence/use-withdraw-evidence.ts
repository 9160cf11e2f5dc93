import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';

const WithdrawEvidence = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      __typename
      ... on Evidence {
        id
        ...EvidenceItem_evidence
        commitment {
          id
          changedAt
          evidenceCount
          bestGrade
          milestones {
            id
            ...MilestoneSupport_milestone
          }
        }
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

/** Withdraws evidence that one submitted oneself; answers what stopped it, or null. */
export function useWithdrawEvidence() {
  const [act, busy] = useAct(WithdrawEvidence);
  async function withdraw(evidenceId: string, reason: string): Promise<string | null> {
    const { result, failure } = await act({ input: { evidenceId, reason } });
    if (failure !== undefined) return failure;
    switch (result.__typename) {
      case 'Evidence':
        return null;
      case 'InvalidInput':
        return result.message;
      default:
        return assertNever(result);
    }
  }
  return { withdraw, busy };
}
