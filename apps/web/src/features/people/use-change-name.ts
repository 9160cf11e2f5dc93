import { graphql } from '../../generated/gql.js';
import type { ChangeNameInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const ChangeName = graphql(`
  mutation ChangeName($input: ChangeNameInput!) {
    changeName(input: $input) {
      __typename
      ...Viewer_facts
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

export function useChangeName() {
  const [act, busy] = useAct(ChangeName, { whenStale: ['Viewer'] });
  async function change(input: ChangeNameInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Person':
        return { done: true };
      case 'InvalidInput':
      case 'StaleEdit':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { change, busy };
}
