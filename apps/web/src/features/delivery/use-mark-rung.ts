import { graphql } from '../../generated/gql.js';
import type { MarkRungInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import { useAct } from '../platform/use-act.js';

const MarkRung = graphql(`
  mutation MarkRung($input: MarkRungInput!) {
    markRung(input: $input) {
      __typename
      ... on RungMark {
        id
        commitment {
          id
          ...DeliveryBlock_commitment
        }
      }
      ... on InvalidInput {
        message
      }
    }
  }
`);

/** Marks a rung, or takes a mark back; answers what stopped it, or null. */
export function useMarkRung() {
  const [act, busy] = useAct(MarkRung);
  async function mark(input: MarkRungInput): Promise<string | null> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return failure;
    switch (result.__typename) {
      case 'RungMark':
        return null;
      case 'InvalidInput':
        return result.message;
      default:
        return assertNever(result);
    }
  }
  return { mark, busy };
}
