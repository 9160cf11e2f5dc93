import type { PartyRole } from '@followthrough/domain/vocabulary';
import { useLingui } from '@lingui/react/macro';
import { Fieldset, Stack } from '@mantine/core';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import type { PartyDraft } from './party-draft.js';
import classes from './party-fields.module.css';
import { PartyRow } from './party-row.js';

interface PartyFieldsProps {
  readonly value: readonly PartyDraft[];
  readonly onChange: (value: readonly PartyDraft[]) => void;
  readonly error: string | null;
}

let made = 0;

/** The parties and their roles. The first one added becomes the undertaker. */
export function PartyFields({ value, onChange, error }: PartyFieldsProps) {
  const { t } = useLingui();
  const add = (party: Pick<PartyDraft, 'organisationId' | 'name' | 'words'>) => {
    made += 1;
    const role: PartyRole = value.some((one) => one.role === 'UNDERTAKES') ? 'PARTNER' : 'UNDERTAKES';
    onChange([...value, { key: `new ${made}`, ...party, isInferred: false, role }]);
  };
  const replace = (party: PartyDraft) => onChange(value.map((one) => (one.key === party.key ? party : one)));
  return (
    <Fieldset legend={t`Parties`}>
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
          error={error}
          description={t`An organisation, or a group in the source’s words, such as “civil society”.`}
          onChoose={({ id: organisationId, name }) => add({ organisationId, name, words: null })}
          onWords={(name) => add({ organisationId: null, name, words: name })}
        />
      </Stack>
    </Fieldset>
  );
}
