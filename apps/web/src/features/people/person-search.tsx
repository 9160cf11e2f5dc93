import { graphql } from '../../generated/gql.js';
import { FindWhileTyping } from '../platform/finding/find-while-typing.js';
import { useFinding } from '../platform/finding/use-finding.js';

const FindPeople = graphql(`
  query FindPeople($text: String!) {
    people(filter: { text: $text, isActive: true }, first: 8) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
}

interface PersonSearchProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly onChoose: (person: ChosenPerson) => void;
}

/** Suggests active people as a name is typed. */
export function PersonSearch({ onChoose, ...field }: PersonSearchProps) {
  const { answer, ...finding } = useFinding(FindPeople);
  return (
    <FindWhileTyping
      {...field}
      finding={finding}
      found={(answer?.people.edges ?? []).map(({ node }) => ({ id: node.id, label: node.name }))}
      onChoose={({ id, label }) => onChoose({ id, name: label })}
    />
  );
}
