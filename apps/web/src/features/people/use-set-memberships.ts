import { graphql } from '../../generated/gql.js';
import type { SetMembershipsInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const SetMemberships = graphql(`
  mutation SetMemberships($input: SetMembershipsInput!) {
    setMemberships(input: $input) {
      __typename
      ... on Person {
        id
        ...PersonRow_person
      }
      ... on InvalidInput {
        message
        field
      }
      ... on StaleEdit {
        message
        version
      }
    }
  }
`);

export function useSetMemberships() {
  const [act, busy] = useAct(SetMemberships, { refetch: ['AccountChanges'] });
  async function set(input: SetMembershipsInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Person':
        return { done: true };
      case 'InvalidInput':
        return { refused: { message: result.message } };
      case 'StaleEdit':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { set, busy };
}
