import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OrganisationSearch } from '../organisations/organisation-search.js';
import { ChoiceList } from '../register/filter/choice-list.js';
import classes from '../register/filter/filter-bar.module.css';
import { FilterChip } from '../register/filter/filter-chip.js';
import { useNames, useTeams } from '../register/filter/use-names.js';
import type { ChangesAddress } from './changes-address.js';
import { SinceSelect } from './since-select.js';

interface ChangesFilterProps {
  readonly address: ChangesAddress;
  /** The commitment in the address. */
  readonly reference: string | null;
  readonly onChange: (address: ChangesAddress) => void;
}

/** Filters by start time, teams, partner or commitment. */
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
      <SinceSelect
        since={address.since}
        always={t`my last visit`}
        onChange={(since) => (since ? onChange({ ...address, since }) : without('since'))}
      />
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
