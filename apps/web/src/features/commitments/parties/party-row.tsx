import { isCode, codeList } from '@followthrough/domain/terms';
import { partyRoles } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { OrganisationSearch } from '../../organisations/organisation-search.js';
import type { PartyDraft } from './party-draft.js';
import classes from './party-fields.module.css';
import { PartyName } from './party-name.js';

interface PartyRowProps {
  readonly party: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
  readonly onRemove: () => void;
}

/** One party in a form: its role, and the organisation that the wording means. */
export function PartyRow({ party, onChange, onRemove }: PartyRowProps) {
  const { t } = useLingui();
  const words = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const { name, role, organisationId, isInferred } = party;
  const canChoose = isInferred || party.words !== null;
  return (
    <li className={classes.party}>
      <span className={classes.name}>
        <PartyName organisation={organisationId ? name : null} words={party.words} isInferred={isInferred} />
      </span>
      <Group gap="xs">
        {isInferred && (
          <Button variant="default" size="compact-sm" onClick={() => onChange({ ...party, isInferred: false })}>
            <Trans>Confirm</Trans>
          </Button>
        )}
        {canChoose && (
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {organisationId ? <Trans>Change</Trans> : <Trans>Identify</Trans>}
          </Button>
        )}
        <NativeSelect
          aria-label={t`Role of ${name}`}
          value={role}
          data={codeList(partyRoles).map((code) => ({ value: code, label: words(partyRoles[code].label) }))}
          onChange={({ currentTarget }) =>
            isCode(partyRoles, currentTarget.value) && onChange({ ...party, role: currentTarget.value })
          }
        />
        <CloseButton aria-label={t`Remove ${name}`} onClick={onRemove} />
      </Group>
      {isChoosing && (
        <div className={classes.choose}>
          <OrganisationSearch
            label={party.words ? t`Organisation meant by “${party.words}”` : t`Organisation in place of ${name}`}
            onChoose={({ id, name: chosen }) => {
              onChange({ ...party, organisationId: id, name: chosen, isInferred: false });
              setChoosing(false);
            }}
          />
        </div>
      )}
    </li>
  );
}
