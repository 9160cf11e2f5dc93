import { graphql } from '../../generated/gql.js';
import type { EditFollowUpInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const EditFollowUp = graphql(`
  mutation EditFollowUp($input: EditFollowUpInput!) {
    editFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        ...FollowUpItem_followUp
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

const FollowUpNow = graphql(`
  query FollowUpNow($id: UUID!) {
    followUp(id: $id) {
      ...FollowUpItem_followUp
    }
  }
`);

export { FollowUpNow };

/** After a stale edit the refusal names the version that a second try is to be based on. */
export function useEditFollowUp() {
  const [act, busy] = useAct(EditFollowUp);
  async function edit(input: EditFollowUpInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'FollowUp':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      case 'StaleEdit':
        return { refused: { message: result.message, version: result.version } };
      default:
        return assertNever(result);
    }
  }
  return { edit, busy };
}
