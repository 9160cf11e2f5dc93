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

/** Sets or removes a person’s role in one team, and reloads the members on the team’s page. */
export function useSetTeamRole() {
  const [setRole] = useChange(SetTeamRole, { refreshes: ['team', 'teams'], whenStale: ['person', 'people'] });
  return setRole;
}
