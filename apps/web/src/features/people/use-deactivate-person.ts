import { graphql } from '../../generated/gql.js';
import type { DeactivatePersonInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const DeactivatePerson = graphql(`
  mutation DeactivatePerson($input: DeactivatePersonInput!) {
    deactivatePerson(input: $input) {
      __typename
      ... on Person {
        id
        ...PersonRow_person
      }
      ... on InvalidInput {
        message
      }
      ... on StaleEdit {
        message
        version
      }
    }
  }
`);

/** Ends somebody's access, with their sessions; what they did stays theirs. */
export function useDeactivatePerson() {
  const [act, busy] = useAct(DeactivatePerson, { refetch: ['AccountChanges'], whenStale: ['People'] });
  async function deactivate(input: DeactivatePersonInput): Promise<Done<true>> {
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
  return { deactivate, busy };
}
