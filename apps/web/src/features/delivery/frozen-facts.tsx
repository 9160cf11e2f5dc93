import { stageLabel } from '@followthrough/domain/stages';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { useWords } from '@followthrough/ui/words';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { getFragmentData, type FragmentType } from '../../generated/fragment-masking.js';
import { graphql } from '../../generated/gql.js';

export const FrozenFactsValue = graphql(`
  fragment FrozenFacts_value on RoundValue {
    id
    kind
    stage
    dueEdtf
    dueWords
    isReported
    isAgreed
    isOwed
    isOverdue
    isDatePassed
    isDisputed
    assessedStatus
    team {
      id
      name
    }
  }
`);

interface FrozenFactsProps {
  readonly value: FragmentType<typeof FrozenFactsValue>;
  /** Of the commitment, where nothing else names it. */
  readonly reference?: string;
}

/** What a frozen round says about a commitment besides its status, in one line. */
export function FrozenFacts({ value, reference }: FrozenFactsProps) {
  const words = useWords();
  const frozen = getFragmentData(FrozenFactsValue, value);
  const { kind, stage, team, dueEdtf, dueWords, assessedStatus } = frozen;
  const { isOwed, isReported, isAgreed, isOverdue, isDatePassed, isDisputed } = frozen;
  const facts = [
    reference,
    <bdi key="team">{team.name}</bdi>,
    words(stageLabel(kind, stage)),
    dueEdtf && (
      <Trans key="due">
        due <UncertainDate edtf={dueEdtf} statedAs={dueWords ?? null} />
      </Trans>
    ),
    isOwed && <Trans key="owed">No report</Trans>,
    isReported && (isAgreed ? <Trans key="agreed">Agreed</Trans> : <Trans key="not">Not agreed</Trans>),
    isOverdue && <Trans key="overdue">Overdue</Trans>,
    isDatePassed && <Trans key="passed">Date passed</Trans>,
    isDisputed && assessedStatus && <Trans key="disputed">Disputed</Trans>,
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed" component="div">
      {facts.map((fact, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          {fact}
        </span>
      ))}
    </Text>
  );
}
