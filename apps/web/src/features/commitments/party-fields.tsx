import { isCode, codeList } from '@followthrough/domain/terms';
import { partyRoles, type PartyRole } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { CloseButton, Fieldset, Group, Input, NativeSelect, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { OrganisationSearch } from '../organisations/organisation-search.js';
import type { PartyDraft } from './commitment-draft.js';
import classes from './party-fields.module.css';

interface PartyFieldsProps {
  readonly value: readonly PartyDraft[];
  readonly onChange: (value: readonly PartyDraft[]) => void;
  readonly error: string | null;
}

let made = 0;

/** Whom it is about, and what each has to do with it. The first one added is taken for the one that undertakes it. */
export function PartyFields({ value, onChange, error }: PartyFieldsProps) {
  const { t } = useLingui();
  const id = useId();
  const add = (party: { readonly organisationId: string | null; readonly name: string }) => {
    made += 1;
    const role: PartyRole = value.some((one) => one.role === 'UNDERTAKES') ? 'PARTNER' : 'UNDERTAKES';
    onChange([...value, { key: `new ${made}`, ...party, role }]);
  };
  const replace = (party: PartyDraft) => onChange(value.map((one) => (one.key === party.key ? party : one)));
  return (
    <Fieldset legend={t`Parties`} aria-describedby={error ? `${id}-error` : undefined}>
      <Stack gap="sm">
        {value.length > 0 && (
          <ul className={classes.parties}>
            {value.map((party) => (
              <PartyRow
                key={party.key}
                party={party}
                onChange={replace}
                onRemove={() => onChange(value.filter(({ key }) => key !== party.key))}
              />
            ))}
          </ul>
        )}
        <OrganisationSearch
          label={t`Add a party`}
          description={t`An organisation; or a group as the source calls it, such as “civil society”.`}
          onChoose={({ id: organisationId, name }) => add({ organisationId, name })}
          onWords={(name) => add({ organisationId: null, name })}
        />
        {error && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
      </Stack>
    </Fieldset>
  );
}

interface PartyRowProps {
  readonly party: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
  readonly onRemove: () => void;
}

function PartyRow({ party, onChange, onRemove }: PartyRowProps) {
  const { t } = useLingui();
  const words = useWords();
  const { name, role, organisationId } = party;
  return (
    <li className={classes.party}>
      <Text className={classes.name}>
        <bdi>{organisationId ? name : `“${name}”`}</bdi>
        {!organisationId && (
          <Text span c="dimmed" size="sm">
            {' '}
            <Trans>in the source’s words</Trans>
          </Text>
        )}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          aria-label={t`What ${name} has to do with it`}
          value={role}
          data={codeList(partyRoles).map((code) => ({ value: code, label: words(partyRoles[code].label) }))}
          onChange={({ currentTarget }) =>
            isCode(partyRoles, currentTarget.value) && onChange({ ...party, role: currentTarget.value })
          }
        />
        <CloseButton aria-label={t`Remove ${name}`} onClick={onRemove} />
      </Group>
    </li>
  );
}
