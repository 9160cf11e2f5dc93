import { graphql } from '../../generated/gql.js';
import type { ChangeStageInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const ChangeStage = graphql(`
  mutation ChangeStage($input: ChangeStageInput!) {
    changeStage(input: $input) {
      __typename
      ... on StageChange {
        id
        supports {
          id
          evidence {
            id
            ...SupportedClaims_evidence
          }
        }
        commitment {
          id
          parties {
            id
            stage
          }
          ...DeliveryBlock_commitment
          ...Claims_commitment
        }
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useChangeStage() {
  const [act, busy] = useAct(ChangeStage);
  async function change(input: ChangeStageInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'StageChange':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { change, busy };
}
