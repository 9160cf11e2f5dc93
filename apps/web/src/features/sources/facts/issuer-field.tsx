import { sourceFacts } from '@followthrough/domain/source-facts';
import { useWords } from '@followthrough/ui/words';
import { Stack, Text } from '@mantine/core';
import { ChosenList } from '../../organisations/chosen-list.js';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import { OriginSelect } from '../../platform/facts/origin-select.js';
import type { IssuerDraft } from './source-draft.js';
import classes from '../../platform/facts/fact.module.css';

interface IssuerFieldProps {
  readonly value: IssuerDraft;
  readonly onChange: (fact: IssuerDraft) => void;
  readonly error: string | null;
}

/** The issuer: an organisation found by search, or a name as printed. */
export function IssuerField({ value: fact, onChange, error }: IssuerFieldProps) {
  const words = useWords();
  const { label, hint } = sourceFacts.issuer;
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
          {words(hint)}
        </Text>
        <ChosenList
          chosen={fact.value ? [{ id: fact.organisationId ?? 'words', name: fact.value }] : []}
          onRemove={() => set('', null)}
        />
      </Stack>
      <OriginSelect of={label} fact={fact} onChange={onChange} />
    </div>
  );
}
