import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { SignOff_JudgementFragment } from '../../../generated/graphql.js';
import classes from '../delivery.module.css';
import { MilestoneList } from '../milestone-list.js';

interface OverrideProps {
  readonly reason: string;
  readonly milestones: SignOff_JudgementFragment['signOffs'][number]['unmetMilestones'];
}

/** Why the report was agreed although required milestones lacked accepted evidence. */
export function Override({ reason, milestones }: OverrideProps) {
  return (
    <div>
      <Text size="sm" fw={600}>
        <Trans>Agreed without accepted evidence for:</Trans>
      </Text>
      <MilestoneList of={milestones} />
      <Text size="sm" className={classes.words} dir="auto">
        {reason}
      </Text>
    </div>
  );
}
