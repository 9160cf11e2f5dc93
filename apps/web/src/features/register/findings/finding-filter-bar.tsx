import { codeList } from '@followthrough/domain/terms';
import { findingDelays, findingSeverities, findingStates } from '@followthrough/domain/finding-terms';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ChoiceList } from '../filter/choice-list.js';
import classes from '../filter/filter-bar.module.css';
import { FilterChip } from '../filter/filter-chip.js';
import { useTeams } from '../filter/use-names.js';
import { usualStates, type FindingFilter } from './finding-filter.js';

type Facet = keyof FindingFilter;

interface FindingFilterBarProps {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** The filter as a sentence of chips, as in the register. */
export function FindingFilterBar({ filter, onChange }: FindingFilterBarProps) {
  const { t } = useLingui();
  const words = useWords();
  const teams = useTeams();
  const say = useFilterWords(filter);
  const [opened, setOpened] = useState<Facet | null>(null);
  const set = <F extends Facet>(facet: F, value: FindingFilter[F]) => {
    const { [facet]: _, ...rest } = filter;
    onChange(value === undefined || value.length === 0 ? rest : { ...rest, [facet]: value });
  };
  const chip = (facet: Facet, name: string) => ({
    name,
    words: say[facet],
    isChosen: filter[facet] !== undefined,
    opened: opened === facet,
    onOpened: (isOpen: boolean) => setOpened(isOpen ? facet : null),
    onClear: () => set(facet, undefined),
  });
  return (
    <div role="group" aria-label={t`Filter`} className={`${classes.bar} ft-no-print`}>
      <FilterChip {...chip('state', t`State`)}>
        <ChoiceList
          label={t`State`}
          choices={codeList(findingStates).map((value) => ({ value, label: words(findingStates[value].label) }))}
          chosen={filter.state ?? usualStates}
          onChange={(states) => set('state', states.join() === usualStates.join() ? undefined : states)}
        />
      </FilterChip>
      <FilterChip {...chip('severity', t`Severity`)}>
        <ChoiceList
          label={t`Severity`}
          choices={codeList(findingSeverities).map((value) => ({
            value,
            label: words(findingSeverities[value].label),
          }))}
          chosen={filter.severity ?? []}
          onChange={(severity) => set('severity', severity)}
        />
      </FilterChip>
      <FilterChip {...chip('late', t`Overdue`)}>
        <ChoiceList
          label={t`Overdue`}
          choices={codeList(findingDelays).map((value) => ({ value, label: words(findingDelays[value].label) }))}
          chosen={filter.late ?? []}
          onChange={(late) => set('late', late)}
        />
      </FilterChip>
      <FilterChip {...chip('team', t`Team`)}>
        <ChoiceList
          label={t`Team`}
          choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.team ?? []}
          onChange={(team) => set('team', team)}
        />
      </FilterChip>
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({})}>
          <Trans>Clear the filter</Trans>
        </Button>
      )}
    </div>
  );
}

function useFilterWords({ state, severity, late, team }: FindingFilter): Record<Facet, string> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const teams = useTeams();
  const anyOf = (labels: readonly string[]) =>
    new Intl.ListFormat(dateLocale(i18n.locale), { type: 'disjunction' }).format(labels);
  const led = anyOf((team ?? []).map((id) => teams.find((one) => one.id === id)?.name ?? '…'));
  return {
    state: state ? anyOf(state.map((code) => words(findingStates[code].label))) : t`open`,
    severity: severity ? anyOf(severity.map((code) => words(findingSeverities[code].label))) : t`any severity`,
    late: late ? anyOf(late.map((code) => words(findingDelays[code].label))) : t`overdue or not`,
    team: team ? t`led by ${led}` : t`any team`,
  };
}
