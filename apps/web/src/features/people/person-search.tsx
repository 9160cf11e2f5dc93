import { graphql } from '../../generated/gql.js';
import type { FindPeopleQuery } from '../../generated/graphql.js';
import { FindWhileTyping } from '../platform/finding/find-while-typing.js';
import { useFinding } from '../platform/finding/use-finding.js';

const FindPeople = graphql(`
  query FindPeople($text: String!) {
    people(filter: { text: $text, isActive: true }, first: 8) {
      edges {
        node {
          id
          name
          memberships {
            role
            team {
              id
            }
          }
        }
      }
    }
  }
`);

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

export type FoundPerson = FindPeopleQuery['people']['edges'][number]['node'];

interface PersonSearchProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly onChoose: (person: FoundPerson) => void;
}

/** Suggests active people as a name is typed. */
export function PersonSearch({ onChoose, ...field }: PersonSearchProps) {
  const { answer, ...finding } = useFinding(FindPeople);
  const people = (answer?.people.edges ?? []).map(({ node }) => node);
  return (
    <FindWhileTyping
      {...field}
      finding={finding}
      found={people.map(({ id, name }) => ({ id, label: name }))}
      onChoose={({ id }) => onChoose(people.find((person) => person.id === id)!)}
    />
  );
}
