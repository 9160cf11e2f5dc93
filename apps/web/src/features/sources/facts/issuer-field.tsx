import { sourceFacts } from '@followthrough/domain/sources';
import { useWords } from '@followthrough/ui/words';
import { Stack, Text } from '@mantine/core';
import { ChosenList } from '../../organisations/chosen-list.js';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import { OriginSelect } from './origin-select.js';
import type { FactDraft } from './source-draft.js';
import classes from './source-fields.module.css';

interface IssuerFieldProps {
  readonly fact: FactDraft;
  readonly onChange: (fact: FactDraft) => void;
  readonly error: string | null;
}

/** Whose words it is: an organisation that is found while typing, or a name as the source prints it. */
export function IssuerField({ fact, onChange, error }: IssuerFieldProps) {
  const words = useWords();
  const { label, definition } = sourceFacts.ISSUER;
  const set = (value: string, organisationId: string | null) => onChange({ ...fact, value, organisationId });
  return (
    <div className={classes.row}>
      <Stack gap={4}>
        <OrganisationSearch
          label={words(label)}
          error={error}
          onChoose={({ id, name: chosen }) => set(chosen, id)}
          onWords={(typed) => set(typed, null)}
        />
        <Text size="xs" c="dimmed">
          {words(definition)}
        </Text>
        <ChosenList
          chosen={fact.value ? [{ id: fact.organisationId ?? 'words', name: fact.value }] : []}
          onRemove={() => set('', null)}
        />
      </Stack>
      <OriginSelect name="issuer" fact={fact} onChange={onChange} />
    </div>
  );
}
