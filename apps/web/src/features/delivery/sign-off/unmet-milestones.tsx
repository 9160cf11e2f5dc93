import { Text } from '@mantine/core';
import classes from '../delivery.module.css';

interface UnmetMilestonesProps {
  readonly milestones: readonly { readonly id: string; readonly words: string }[];
}

export function UnmetMilestones({ milestones }: UnmetMilestonesProps) {
  return (
    <ul className={classes.missing}>
      {milestones.map(({ id, words }) => (
        <li key={id}>
          <Text size="sm">
            <bdi>{words}</bdi>
          </Text>
        </li>
      ))}
    </ul>
  );
}
