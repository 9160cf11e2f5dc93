import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLater } from '../../platform/finding/use-later.js';
import { isEmpty, type CommitmentFilter } from './commitment-filter.js';
import { facets, lasting, useFacetNames, withFacet, type Facet } from './facets.js';
import classes from './filter-bar.module.css';
import { FilterChip } from './filter-chip.js';
import { useFilterWords } from './filter-words.js';
import { useNames } from './use-names.js';

// Loaded when a chip is opened, because it includes searches, dates and lists.
const loadChoice = () => import('./facet-choice.js');

interface FilterBarProps {
  readonly filter: CommitmentFilter;
  readonly onChange: (filter: CommitmentFilter) => void;
}

/** A filter as a sentence of chips: “Agreements with Belgium, due this year, any team”. Each chip opens for editing. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useLingui();
  const nameOf = useFacetNames();
  const names = useNames(filter);
  const words = useFilterWords(names)(filter);
  const choice = useLater(loadChoice);
  const [opened, setOpened] = useState<Facet | null>(null);
  const isShown = (facet: Facet) => lasting.includes(facet) || filter[facet] !== undefined || opened === facet;
  const others = facets.filter((facet) => !isShown(facet));

  return (
    <div role="group" aria-label={t`Filter`} className={`${classes.bar} ft-no-print`}>
      {facets.filter(isShown).map((facet) => (
        <FilterChip
          key={facet}
          name={nameOf(facet)}
          words={words[facet]}
          isChosen={filter[facet] !== undefined}
          opened={opened === facet && choice !== null}
          onOpened={(isOpen) => setOpened(isOpen ? facet : null)}
          onClear={() => onChange(withFacet(filter, facet, undefined))}
        >
          {choice && <choice.FacetChoice facet={facet} filter={filter} names={names} onChange={onChange} />}
        </FilterChip>
      ))}
      {others.length > 0 && (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />}>
              <Trans>Filter</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((facet) => (
              <Menu.Item key={facet} onClick={() => setOpened(facet)}>
                {nameOf(facet)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {!isEmpty(filter) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
          <Trans>Clear the filter</Trans>
        </Button>
      )}
    </div>
  );
}
