import { stageLabel } from '@followthrough/domain/stages';
import { Mark } from '@followthrough/ui/mark';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Group, Text } from '@mantine/core';
import { ResponsibilityMark } from '../features/commitments/parties/responsibility-mark.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';

export const CommitmentStandingFacts = graphql(`
  fragment CommitmentStanding_commitment on Commitment {
    kind
    stage
    status
    datePassed
    overdue
    stale
    stalled
    reversed
    isOverride
    responsibility
  }
`);

/** The state of a commitment in a list: status, stage and flags. */
export function CommitmentStanding({
  commitment,
}: {
  readonly commitment: FragmentType<typeof CommitmentStandingFacts>;
}) {
  const words = useWords();
  const { kind, stage, status, datePassed, overdue, stale, stalled, reversed, isOverride, responsibility } =
    getFragmentData(CommitmentStandingFacts, commitment);
  return (
    <Group gap="xs">
      <StatusBadge status={status} quiet />
      <Text size="sm" c="dimmed">
        {words(stageLabel(kind, stage))}
      </Text>
      {reversed && <Mark kind="reversed" quiet />}
      {isOverride && <Mark kind="unproven" quiet />}
      {datePassed && <Mark kind="datePassed" quiet />}
      {overdue && <Mark kind="overdue" quiet />}
      {stalled && <Mark kind="stalled" quiet />}
      {stale && <Mark kind="stale" quiet />}
      <ResponsibilityMark responsibility={responsibility} quiet />
    </Group>
  );
}
