import { graphql } from '../../generated/gql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const CreateTeam = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      __typename
      ... on Team {
        id
        name
      }
      ... on InvalidInput {
        message
        field
      }
    }
  }
`);

export function useCreateTeam() {
  const [act, busy] = useAct(CreateTeam, { refetch: ['People'] });
  async function create(name: string): Promise<Done<true>> {
    const { result, failure } = await act({ input: { name } });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Team':
        return { done: true };
      case 'InvalidInput':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { create, busy };
}
