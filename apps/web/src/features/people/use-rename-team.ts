import { graphql } from '../../generated/gql.js';
import type { RenameTeamInput } from '../../generated/graphql.js';
import { assertNever } from '../platform/assert-never.js';
import type { Done } from '../platform/refusal.js';
import { useAct } from '../platform/use-act.js';

const RenameTeam = graphql(`
  mutation RenameTeam($input: RenameTeamInput!) {
    renameTeam(input: $input) {
      __typename
      ... on Team {
        id
        name
        version
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

export function useRenameTeam() {
  const [act, busy] = useAct(RenameTeam, { whenStale: ['People'] });
  async function rename(input: RenameTeamInput): Promise<Done<true>> {
    const { result, failure } = await act({ input });
    if (failure !== undefined) return { refused: { message: failure } };
    switch (result.__typename) {
      case 'Team':
        return { done: true };
      case 'InvalidInput':
      case 'StaleEdit':
        return { refused: result };
      default:
        return assertNever(result);
    }
  }
  return { rename, busy };
}
