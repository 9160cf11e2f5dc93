import { codeList } from '@followthrough/domain/terms';
import { findingDelays, findingSeverities, findingStates } from '@followthrough/domain/finding-terms';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { ChoiceList } from '../filter/choice-list.js';
import { FilterChip } from '../filter/filter-chip.js';
import { ListFilterBar, useAnyOf, useFacets, useLedWords } from '../filter/list-filter.js';
import { TeamChoice } from '../filter/team-choice.js';
import { usualStates, type FindingFilter } from './finding-filter.js';

interface FindingFilterBarProps {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** What of all findings is listed. */
export function FindingFilterBar(props: FindingFilterBarProps) {
  const { t } = useLingui();
  const words = useWords();
  const { filter } = props;
  const { set, chip } = useFacets<FindingFilter>(props, useFilterWords(filter));
  return (
    <ListFilterBar {...props} label={t`Words in the finding or its commitment`}>
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
        <TeamChoice chosen={filter.team} onChange={(team) => set('team', team)} />
      </FilterChip>
    </ListFilterBar>
  );
}

function useFilterWords({ state, severity, late, team }: FindingFilter) {
  const { t } = useLingui();
  const words = useWords();
  const anyOf = useAnyOf();
  return {
    state: state ? anyOf(state.map((code) => words(findingStates[code].label))) : t`open`,
    severity: severity ? anyOf(severity.map((code) => words(findingSeverities[code].label))) : t`any severity`,
    late: late ? anyOf(late.map((code) => words(findingDelays[code].label))) : t`overdue or not`,
    team: useLedWords(team),
  };
}
