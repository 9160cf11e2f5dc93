import { useQuery } from '@apollo/client/react';
import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { useWords } from '@followthrough/ui/words';
import { Stack } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { FindWhileTyping } from '../../platform/finding/find-while-typing.js';
import { useFinding } from '../../platform/finding/use-finding.js';

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

/** Finds somebody who works here, while their name is typed. */
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

const AccountablePerson = graphql(`
  query AccountablePerson($id: UUID!) {
    person(id: $id) {
      id
      name
    }
  }
`);

interface AccountableFieldProps {
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (id: string | null) => void;
}

/** The one person who answers for it. */
export function AccountableField({ value, error, onChange }: AccountableFieldProps) {
  const words = useWords();
  const { label, hint } = commitmentFacts.accountableId;
  const { data } = useQuery(AccountablePerson, { variables: { id: value ?? '' }, skip: value === null });
  const person = value === null ? null : (data?.person ?? { id: value, name: '…' });
  return (
    <Stack gap={4}>
      <PersonSearch label={words(label)} description={words(hint)} error={error} onChoose={({ id }) => onChange(id)} />
      <ChosenList chosen={person ? [person] : []} onRemove={() => onChange(null)} />
    </Stack>
  );
}
