import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';

const WithdrawReport = graphql(`
  mutation WithdrawReport($input: WithdrawReportInput!) {
    withdrawReport(input: $input) {
      __typename
      ... on Judgement {
        id
        commitment {
          id
          missingThings {
            id
            words
            followUps {
              id
              state
              assignee {
                id
                name
              }
              team {
                id
                name
              }
            }
          }
          ...DeliveryBlock_commitment
          ...Claims_commitment
        }
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

/** Withdraws a report; answers what stopped it, or null. */
export function useWithdrawReport() {
  const [act, busy] = useAct(WithdrawReport);
  async function withdraw(judgementId: string, reason: string): Promise<string | null> {
    const { result, failure } = await act({ input: { judgementId, reason } });
    if (failure !== undefined) return failure;
    switch (result.__typename) {
      case 'Judgement':
        return null;
      case 'InvalidInput':
        return result.message;
      default:
        return assertNever(result);
    }
  }
  return { withdraw, busy };
}
