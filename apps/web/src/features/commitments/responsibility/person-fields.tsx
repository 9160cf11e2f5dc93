import { useQuery } from '@apollo/client/react';
import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { useWords } from '@followthrough/ui/words';
import { Stack } from '@mantine/core';
import { graphql } from '../../../generated/gql.js';
import { ChosenList } from '../../organisations/chosen-list.js';
import { PersonSearch } from '../../people/person-search.js';

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

/** The accountable person. */
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
