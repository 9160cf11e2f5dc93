import { limits } from '@followthrough/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { ChosenList } from '../../organisations/chosen-list.js';
import { PersonSearch, type ChosenPerson } from '../../people/person-search.js';

interface ReadersFieldProps {
  readonly value: readonly ChosenPerson[];
  readonly onChange: (value: readonly ChosenPerson[]) => void;
}

/** The people who may read a sensitive commitment in addition to its teams. */
export function ReadersField({ value, onChange }: ReadersFieldProps) {
  const { t } = useLingui();
  const without = (id: string) => value.filter((person) => person.id !== id);
  const isFull = value.length >= limits.namedReaders;
  return (
    <Stack gap={4}>
      <PersonSearch
        label={t`People outside the team who may read it`}
        description={t`Auditors always have access.`}
        error={isFull ? t`No more than ${limits.namedReaders} people can be named.` : null}
        onChoose={(person) => !isFull && onChange([...without(person.id), person])}
      />
      <ChosenList chosen={value} onRemove={({ id }) => onChange(without(id))} />
    </Stack>
  );
}
