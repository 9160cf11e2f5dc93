import { stageLabel } from '@followthrough/domain/stages';
import { Mark } from '@followthrough/ui/mark';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Group, Text } from '@mantine/core';
import { ResponsibilityMark } from '../features/commitments/parties/responsibility-mark.js';
import { UnprovenMark } from '../features/delivery/unproven-mark.js';
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
    disputed
    reversed
    isOverride
    overriddenBy {
      id
      name
    }
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
  const shown = getFragmentData(CommitmentStandingFacts, commitment);
  const { kind, stage, status, datePassed, overdue, stale, stalled, responsibility } = shown;
  const { disputed, reversed, isOverride, overriddenBy } = shown;
  return (
    <Group gap="xs">
      <StatusBadge status={status} quiet />
      <Text size="sm" c="dimmed">
        {words(stageLabel(kind, stage))}
      </Text>
      {disputed && <Mark kind="disputed" quiet />}
      {reversed && <Mark kind="reversed" quiet />}
      {isOverride && <UnprovenMark by={overriddenBy} />}
      {datePassed && <Mark kind="datePassed" quiet />}
      {overdue && <Mark kind="overdue" quiet />}
      {stalled && <Mark kind="stalled" quiet />}
      {stale && <Mark kind="stale" quiet />}
      <ResponsibilityMark responsibility={responsibility} quiet />
    </Group>
  );
}
