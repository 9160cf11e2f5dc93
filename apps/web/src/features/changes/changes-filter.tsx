import { isIsoDay } from '@followthrough/domain/days';
import { useLingui } from '@lingui/react/macro';
import { Group } from '@mantine/core';
import { useState } from 'react';
import { OrganisationSearch } from '../organisations/organisation-search.js';
import { DayInput } from '../platform/days/day-input.js';
import { ChoiceList } from '../register/filter/choice-list.js';
import classes from '../register/filter/filter-bar.module.css';
import { FilterChip } from '../register/filter/filter-chip.js';
import { useNames, useTeams } from '../register/filter/use-names.js';
import { SmallSelect } from '../register/small-select.js';
import type { ChangesAddress } from './changes-address.js';

interface ChangesFilterProps {
  readonly address: ChangesAddress;
  /** The commitment that the address names. */
  readonly reference: string | null;
  readonly onChange: (address: ChangesAddress) => void;
}

/** Since when, of which teams, partner or commitment. */
export function ChangesFilter({ address, reference, onChange }: ChangesFilterProps) {
  const { t } = useLingui();
  const { team, party, commitment } = address;
  const [opened, setOpened] = useState<'team' | 'party' | 'commitment' | null>(null);
  const teams = useTeams();
  const names = useNames(party ? { party: [party] } : {});
  const partner = party && names.party(party);
  const teamNames = (team ?? []).map(names.team).join(', ');
  const without = (facet: keyof ChangesAddress) => {
    const { [facet]: _, ...rest } = address;
    onChange(rest);
  };
  const chip = (facet: 'team' | 'party' | 'commitment', name: string, words: string) => ({
    name,
    words,
    isChosen: address[facet] !== undefined,
    opened: opened === facet,
    onOpened: (isOpen: boolean) => setOpened(isOpen ? facet : null),
    onClear: () => (setOpened(null), without(facet)),
  });
  return (
    <div role="group" aria-label={t`Filter`} className={`${classes.bar} ft-no-print`}>
      <Since address={address} onChange={onChange} />
      <FilterChip {...chip('team', t`Team`, team ? t`led by ${teamNames}` : t`any team`)}>
        <ChoiceList
          label={t`Team`}
          choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={team ?? []}
          onChange={(chosen) => (chosen.length > 0 ? onChange({ ...address, team: chosen }) : without('team'))}
        />
      </FilterChip>
      <FilterChip {...chip('party', t`Partner`, partner ? t`with ${partner}` : t`any partner`)}>
        <OrganisationSearch
          label={t`Partner`}
          description={t`Country, government or body; its departments count too.`}
          onChoose={({ id }) => (setOpened(null), onChange({ ...address, party: id }))}
        />
      </FilterChip>
      {commitment && (
        <FilterChip
          {...chip('commitment', t`Commitment`, reference ?? '…')}
        >{t`Changes of one commitment.`}</FilterChip>
      )}
    </div>
  );
}

function Since({ address, onChange }: Pick<ChangesFilterProps, 'address' | 'onChange'>) {
  const { t } = useLingui();
  const { since, ...rest } = address;
  const isDay = since !== undefined && isIsoDay(since);
  const [choosesDay, setChoosesDay] = useState(isDay);
  const [typed, setTyped] = useState(isDay ? since : '');
  return (
    <Group gap="xs">
      <SmallSelect
        label={t`Since`}
        value={choosesDay ? 'day' : (since ?? 'visit')}
        choices={[
          { value: 'visit', label: t`my last visit` },
          { value: '7', label: t`7 days ago` },
          { value: '30', label: t`30 days ago` },
          { value: 'day', label: t`a day` },
        ]}
        onChange={(next) => {
          setChoosesDay(next === 'day');
          if (next === 'visit') onChange(rest);
          else if (next !== 'day') onChange({ ...rest, since: next });
        }}
      />
      {choosesDay && (
        <DayInput
          size="xs"
          aria-label={t`Since this day`}
          value={typed}
          onChange={(day) => {
            setTyped(day);
            if (isIsoDay(day)) onChange({ ...rest, since: day });
          }}
        />
      )}
    </Group>
  );
}
