import { graphql } from '../../generated/gql.js';
import type { ReactivatePersonInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const ReactivatePerson = graphql(`
  mutation ReactivatePerson($input: ReactivatePersonInput!) {
    reactivatePerson(input: $input) {
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

/** Gives somebody their access back; they sign in with their own password. */
export function useReactivatePerson() {
  const [act, busy] = useAct(ReactivatePerson, { refetch: ['AccountChanges'], whenStale: ['People'] });
  async function reactivate(input: ReactivatePersonInput): Promise<Done<true>> {
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
  return { reactivate, busy };
}
