import { useQuery } from '@apollo/client/react';
import { codeList } from '@followthrough/domain/terms';
import { followUpStates } from '@followthrough/domain/vocabulary';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import { FindAssigneeField } from '../../follow-ups/assignee-field.js';
import { ChoiceList } from '../filter/choice-list.js';
import { DueChoice } from '../filter/due-choice.js';
import { isPreset } from '../filter/due-range.js';
import { FilterChip } from '../filter/filter-chip.js';
import { dueWords } from '../filter/filter-words.js';
import { ListFilterBar, useAnyOf, useFacets, useLedWords } from '../filter/list-filter.js';
import { TeamChoice } from '../filter/team-choice.js';
import { useTeams } from '../filter/use-names.js';
import { usualStates, type FollowUpFilter } from './follow-up-filter.js';

const AssigneeName = graphql(`
  query AssigneeName($id: UUID!) {
    person(id: $id) {
      id
      name
    }
  }
`);

interface FollowUpFilterBarProps {
  readonly filter: FollowUpFilter;
  readonly onChange: (filter: FollowUpFilter) => void;
}

/** What of all follow-ups is listed. */
export function FollowUpFilterBar(props: FollowUpFilterBarProps) {
  const { t } = useLingui();
  const words = useWords();
  const { filter } = props;
  const { set, chip, close } = useFacets<FollowUpFilter>(props, useFilterWords(filter));
  return (
    <ListFilterBar {...props} label={t`Words in the follow-up or its commitment`}>
      <FilterChip {...chip('state', t`State`)}>
        <ChoiceList
          label={t`State`}
          choices={codeList(followUpStates).map((value) => ({ value, label: words(followUpStates[value].label) }))}
          chosen={filter.state ?? usualStates}
          onChange={(states) => set('state', states.join() === usualStates.join() ? undefined : states)}
        />
      </FilterChip>
      <FilterChip {...chip('assignee', t`Assignee`)}>
        <FindAssigneeField
          label={t`Assignee`}
          description={t`A person or a team`}
          error={null}
          onChange={(assignee) => {
            set('assignee', assignee.id);
            close();
          }}
        />
      </FilterChip>
      <FilterChip {...chip('due', t`Due date`)}>
        <DueChoice value={filter.due} onChange={(due) => set('due', due)} />
      </FilterChip>
      <FilterChip {...chip('team', t`Team`)}>
        <TeamChoice chosen={filter.team} onChange={(team) => set('team', team)} />
      </FilterChip>
    </ListFilterBar>
  );
}

function useFilterWords({ state, assignee, team, due }: FollowUpFilter) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const anyOf = useAnyOf();
  const teams = useTeams();
  const { data } = useQuery(AssigneeName, { variables: { id: assignee ?? '' }, skip: assignee === undefined });
  const name = assignee && (data?.person?.name ?? teams.find(({ id }) => id === assignee)?.name ?? '…');
  return {
    state: state ? anyOf(state.map((code) => words(followUpStates[code].label))) : t`open`,
    assignee: assignee ? t`for ${name}` : t`any assignee`,
    team: useLedWords(team),
    due: due === undefined ? t`due any time` : isPreset(due) ? i18n._(dueWords[due]) : t`due between two days`,
  };
}
