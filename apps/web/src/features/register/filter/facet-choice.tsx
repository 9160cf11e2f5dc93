import { useQuery } from '@apollo/client/react';
import { aspects } from '@followthrough/domain/checkability';
import { commitmentFacts } from '@followthrough/domain/commitment-facts';
import { termOf } from '@followthrough/domain/facts';
import { stagesOf } from '@followthrough/domain/ladders';
import { kinds } from '@followthrough/domain/kinds';
import { ourResponsibilities } from '@followthrough/domain/responsibility';
import { deliveryStatuses } from '@followthrough/domain/statuses';
import { codeList } from '@followthrough/domain/terms';
import { responsibilities, type Responsibility } from '@followthrough/domain/vocabulary';
import { StatusIcon } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../../../generated/gql.js';
import { assertNever } from '../../platform/assert-never.js';
import type { CommitmentGrouping } from '../../../generated/graphql.js';
import { ChangedChoice } from './changed-choice.js';
import { ChoiceList } from './choice-list.js';
import {
  chosenLateness,
  disputeStates,
  inclusions,
  judgings,
  lateness,
  requestStates,
  type CommitmentFilter,
} from './commitment-filter.js';
import { isFactFacet } from './fact-facets.js';
import { DueChoice } from './due-choice.js';
import { useFacetNames, withFacet, type Facet } from './facets.js';
import {
  archivedWords,
  disputeWords,
  judgedWords,
  lateWords,
  manyOfKind,
  requestWords,
  responsibilityWords,
  type Names,
} from './filter-words.js';
import { OneChoice } from './one-choice.js';
import { PartyChoice } from './party-choice.js';
import { stageLabel } from '../stage-words.js';
import { useTeams } from './use-names.js';
import { WordsChoice } from './words-choice.js';

const FoundInRegister = graphql(`
  query FoundInRegister($by: CommitmentGrouping!) {
    commitmentCounts(by: $by, filter: { responsibilities: [OWN, NOT_IDENTIFIED, EXTERNAL] }) {
      key
      label
      count
    }
  }
`);

/** Whether this is the default selection. */
const isUsual = (chosen: readonly Responsibility[]) => !chosen.includes('EXTERNAL') && chosen.length !== 1;

interface FacetChoiceProps {
  readonly facet: Facet;
  readonly filter: CommitmentFilter;
  readonly names: Names;
  readonly onChange: (filter: CommitmentFilter) => void;
}

/** The options of one facet. */
export function FacetChoice({ facet, filter, names, onChange }: FacetChoiceProps) {
  const { t, i18n } = useLingui();
  const words = useWords();
  const label = useFacetNames()(facet);
  const choose =
    <F extends Facet>(of: F) =>
    (value: CommitmentFilter[F] | undefined) =>
      onChange(withFacet(filter, of, value));
  if (isFactFacet(facet)) {
    const { choices: terms } = commitmentFacts[facet];
    const choices = codeList(terms).map((value) => ({
      value,
      label: words(termOf(commitmentFacts[facet], value)!.label),
    }));
    return <ChoiceList label={label} choices={choices} chosen={filter[facet] ?? []} onChange={choose(facet)} />;
  }
  switch (facet) {
    case 'kind': {
      const choices = codeList(kinds).map((value) => ({ value, label: i18n._(manyOfKind[value]) }));
      return <ChoiceList label={label} choices={choices} chosen={filter.kind ?? []} onChange={choose('kind')} />;
    }
    case 'party':
      return <PartyChoice value={filter.party ?? []} nameOf={names.party} onChange={choose('party')} />;
    case 'q':
      return <WordsChoice value={filter.q} onChange={choose('q')} />;
    case 'area':
      return <FoundChoice by="POLICY_AREA" label={label} chosen={filter.area ?? []} onChange={choose('area')} />;
    case 'status': {
      const choices = codeList(deliveryStatuses).map((value) => ({
        value,
        label: words(deliveryStatuses[value].label),
        icon: <StatusIcon status={value} size={14} />,
      }));
      return <ChoiceList label={label} choices={choices} chosen={filter.status ?? []} onChange={choose('status')} />;
    }
    case 'stage': {
      const choices = stagesOf(filter.kind).map((value) => ({ value, label: words(stageLabel(value, filter.kind)) }));
      return <ChoiceList label={label} choices={choices} chosen={filter.stage ?? []} onChange={choose('stage')} />;
    }
    case 'due':
      return <DueChoice value={filter.due} onChange={choose('due')} />;
    case 'late': {
      const choices = lateness.map((value) => ({ value, label: i18n._(lateWords[value]) }));
      const before = filter.late ?? [];
      return (
        <ChoiceList
          label={label}
          choices={choices}
          chosen={before}
          onChange={(chosen) => choose('late')(chosenLateness(chosen, before))}
        />
      );
    }
    case 'request': {
      const choices = requestStates.map((value) => ({ value, label: i18n._(requestWords[value]) }));
      return <ChoiceList label={label} choices={choices} chosen={filter.request ?? []} onChange={choose('request')} />;
    }
    case 'dispute':
      return (
        <OneChoice
          label={label}
          without={t`disputed or not`}
          choices={disputeStates}
          words={disputeWords}
          value={filter.dispute}
          onChange={choose('dispute')}
        />
      );
    case 'judged': {
      const choices = judgings.map((value) => ({ value, label: i18n._(judgedWords[value]) }));
      return <ChoiceList label={label} choices={choices} chosen={filter.judged ?? []} onChange={choose('judged')} />;
    }
    case 'missing': {
      const choices = codeList(aspects).map((value) => ({ value, label: words(aspects[value].label) }));
      return <ChoiceList label={label} choices={choices} chosen={filter.missing ?? []} onChange={choose('missing')} />;
    }
    case 'team':
      return <TeamChoice label={label} chosen={filter.team ?? []} onChange={choose('team')} />;
    case 'owner':
      return <FoundChoice by="ACCOUNTABLE" label={label} chosen={filter.owner ?? []} onChange={choose('owner')} />;
    case 'assignee':
      return <FoundChoice by="ASSIGNEE" label={label} chosen={filter.assignee ?? []} onChange={choose('assignee')} />;
    case 'changed':
      return <ChangedChoice value={filter.changed} onChange={choose('changed')} />;
    case 'responsibility': {
      const choices = codeList(responsibilities).map((value) => ({
        value,
        label: i18n._(responsibilityWords[value]),
      }));
      return (
        <ChoiceList
          label={label}
          choices={choices}
          chosen={filter.responsibility ?? ourResponsibilities}
          onChange={(chosen) => choose('responsibility')(isUsual(chosen) ? undefined : chosen)}
        />
      );
    }
    case 'archived':
      return (
        <OneChoice
          label={label}
          without={t`no archived ones`}
          choices={inclusions}
          words={archivedWords}
          value={filter.archived}
          onChange={choose('archived')}
        />
      );
    default:
      return assertNever(facet);
  }
}

interface ListedProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function TeamChoice(props: ListedProps) {
  const teams = useTeams();
  return <ChoiceList {...props} choices={teams.map(({ id, name }) => ({ value: id, label: name }))} />;
}

/** The values in use, most frequent first. */
function FoundChoice({ by, ...props }: ListedProps & { readonly by: CommitmentGrouping }) {
  const { data } = useQuery(FoundInRegister, { variables: { by } });
  const choices = (data?.commitmentCounts ?? [])
    .filter(({ key }) => key !== 'NONE')
    .map(({ key, label, count }) => ({ value: key, label: label ?? key, detail: `${count}` }));
  return <ChoiceList {...props} choices={choices} />;
}
