import { useQuery } from '@apollo/client/react';
import { codeList } from '@followthrough/domain/terms';
import { followUpStates } from '@followthrough/domain/vocabulary';
import { dateLocale } from '@followthrough/ui/date-locale';
import { useWords } from '@followthrough/ui/words';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { graphql } from '../../../generated/gql.js';
import { FindAssigneeField } from '../../follow-ups/assignee-field.js';
import { useSearchRefused } from '../../platform/finding/use-search-refused.js';
import { ChoiceList } from '../filter/choice-list.js';
import { DueChoice } from '../filter/due-choice.js';
import { isPreset } from '../filter/due-range.js';
import classes from '../filter/filter-bar.module.css';
import { FilterChip } from '../filter/filter-chip.js';
import { dueWords } from '../filter/filter-words.js';
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

type Facet = 'state' | 'assignee' | 'team' | 'due';

interface FollowUpFilterBarProps {
  readonly filter: FollowUpFilter;
  readonly onChange: (filter: FollowUpFilter) => void;
}

/** The filter as a sentence of chips, as in the register, with a search field beside it. */
export function FollowUpFilterBar({ filter, onChange }: FollowUpFilterBarProps) {
  const { t } = useLingui();
  const say = useFilterWords(filter);
  const teams = useTeams();
  const words = useWords();
  const [opened, setOpened] = useState<Facet | null>(null);
  const set = <F extends Facet>(facet: F, value: FollowUpFilter[F] | undefined) => {
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
      <Words value={filter.q} onChange={(q) => onChange(q ? { ...filter, q } : without(filter, 'q'))} />
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
            setOpened(null);
          }}
        />
      </FilterChip>
      <FilterChip {...chip('due', t`Due date`)}>
        <DueChoice value={filter.due} onChange={(due) => set('due', due)} />
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

function without(filter: FollowUpFilter, facet: keyof FollowUpFilter): FollowUpFilter {
  const { [facet]: _, ...rest } = filter;
  return rest;
}

interface WordsProps {
  readonly value: string | undefined;
  readonly onChange: (words: string) => void;
}

/** Searches when typing pauses. */
function Words({ value = '', onChange }: WordsProps) {
  const { t } = useLingui();
  const refused = useSearchRefused();
  const [typed, setTyped] = useState(value);
  const [rested] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (rested !== value && rested === typed.trim() && !refused(rested)) onChange(rested);
  }, [rested]);
  useEffect(() => {
    if (typed.trim() !== value) setTyped(value);
  }, [value]);
  return (
    <TextInput
      type="search"
      size="xs"
      w={240}
      aria-label={t`Words in the follow-up or its commitment`}
      placeholder={t`Words or reference`}
      error={refused(typed)}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function useFilterWords({ state, assignee, team, due }: FollowUpFilter): Record<Facet, string> {
  const { t, i18n } = useLingui();
  const words = useWords();
  const teams = useTeams();
  const { data } = useQuery(AssigneeName, { variables: { id: assignee ?? '' }, skip: assignee === undefined });
  const anyOf = (labels: readonly string[]) =>
    new Intl.ListFormat(dateLocale(i18n.locale), { type: 'disjunction' }).format(labels);
  const teamName = (id: string) => teams.find((one) => one.id === id)?.name ?? '…';
  const name = assignee && (data?.person?.name ?? teamName(assignee));
  const led = anyOf((team ?? []).map(teamName));
  return {
    state: state ? anyOf(state.map((code) => words(followUpStates[code].label))) : t`open`,
    assignee: assignee ? t`for ${name}` : t`any assignee`,
    team: team ? t`led by ${led}` : t`any team`,
    due: due === undefined ? t`due any time` : isPreset(due) ? i18n._(dueWords[due]) : t`due between two days`,
  };
}
