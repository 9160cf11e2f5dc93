import { stageLabel } from '@followthrough/domain/stages';
import { StatusBadge } from '@followthrough/ui/status-badge';
import { useWords } from '@followthrough/ui/words';
import { Group, Text } from '@mantine/core';
import { ResponsibilityMark } from '../features/commitments/parties/responsibility-mark.js';
import { StatusMark, statusMarksOf } from '../features/delivery/status-marks.js';
import { getFragmentData, type FragmentType } from '../generated/fragment-masking.js';
import { graphql } from '../generated/gql.js';

export const CommitmentStandingFacts = graphql(`
  fragment CommitmentStanding_commitment on Commitment {
    kind
    stage
    status
    responsibility
    ...StatusMarks_commitment
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
  const { kind, stage, status, responsibility } = shown;
  return (
    <Group gap="xs">
      <StatusBadge status={status} quiet />
      <Text size="sm" c="dimmed">
        {words(stageLabel(kind, stage))}
      </Text>
      {statusMarksOf(shown).map((mark) => (
        <StatusMark key={mark} of={shown} kind={mark} />
      ))}
      <ResponsibilityMark responsibility={responsibility} quiet />
    </Group>
  );
}
