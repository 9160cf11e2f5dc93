import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../generated/gql.js';

const TeamReaders = graphql(`
  query TeamReaders($teamId: UUID!) {
    team(id: $teamId) {
      id
      memberships(first: 100) {
        edges {
          node {
            id
            role
            person {
              id
              name
              isAuditor
              deactivatedAt
            }
          }
        }
      }
    }
  }
`);

/** The people who can read a source for a team, by name. */
export function useTeamReaders(teamId: string): readonly { readonly id: string; readonly name: string }[] {
  const { data } = useQuery(TeamReaders, { variables: { teamId }, fetchPolicy: 'cache-and-network' });
  const members = data?.team?.memberships.edges.map(({ node }) => node) ?? [];
  return members
    .filter(({ role, person }) => role !== 'VIEWER' && !person.isAuditor && !person.deactivatedAt)
    .map(({ person }) => person)
    .sort((a, b) => a.name.localeCompare(b.name));
}
