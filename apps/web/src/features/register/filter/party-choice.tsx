import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { ChosenList } from '../../organisations/chosen-list.js';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import type { NameOf } from './filter-words.js';

interface PartyChoiceProps {
  readonly value: readonly string[];
  readonly nameOf: NameOf;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Chooses organisations by search; each includes its parts. */
export function PartyChoice({ value, nameOf, onChange }: PartyChoiceProps) {
  const { t } = useLingui();
  return (
    <Stack gap="xs">
      <OrganisationSearch
        label={t`Party`}
        description={t`Country, government or body; its departments count too.`}
        onChoose={({ id }) => onChange([...new Set([...value, id])])}
      />
      <ChosenList
        chosen={value.map((id) => ({ id, name: nameOf(id) }))}
        onRemove={({ id }) => onChange(value.filter((other) => other !== id))}
      />
    </Stack>
  );
}
