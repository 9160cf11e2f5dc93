import { graphql } from '../../../generated/gql.js';
import { useChange } from '../../platform/changes/use-change.js';

const SetTeamRole = graphql(`
  mutation SetTeamRole($input: SetTeamRoleInput!) {
    setTeamRole(input: $input) {
      __typename
      ... on Person {
        id
        ...PersonRow_person
      }
      ...Refusal_problem
    }
  }
`);

/** Gives somebody a role in one team, or takes it; the page of the team reads its members again. */
export function useSetTeamRole() {
  const [setRole] = useChange(SetTeamRole, { refreshes: ['team', 'teams'] });
  return setRole;
}
