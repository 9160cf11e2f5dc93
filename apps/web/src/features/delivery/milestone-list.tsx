import { milestoneWeakenings, type MilestoneWeakening } from '@followthrough/domain/delivery-tests';
import { Mark } from '@followthrough/ui/mark';
import { useWords } from '@followthrough/ui/words';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import classes from './delivery.module.css';

interface MilestoneListProps {
  readonly of: readonly {
    readonly id: string;
    readonly words: string;
    readonly weakened?: MilestoneWeakening | null;
    readonly removedAt?: string | null;
  }[];
}

/** Milestones that a decision is about, one a line, each with what became of it. */
export function MilestoneList({ of }: MilestoneListProps) {
  return (
    <ul className={classes.missing}>
      {of.map(({ id, words, weakened, removedAt }) => (
        <li key={id}>
          <Text size="sm">
            <bdi>{words}</bdi>
          </Text>
          {weakened ? <WeakenedMark weakened={weakened} /> : removedAt && <RemovedMark />}
        </li>
      ))}
    </ul>
  );
}

/** That the test requires a milestone which the commitment does not require any more, or less strictly. */
export function WeakenedMark({ weakened }: { readonly weakened: MilestoneWeakening }) {
  const words = useWords();
  const { label, definition } = milestoneWeakenings[weakened];
  return <Mark kind="changedAfter" says={words(label)} because={words(definition)} />;
}

/** That a milestone was removed after the decision that is shown. */
export function RemovedMark() {
  const { t } = useLingui();
  return <Mark kind="changedAfter" says={t`Removed since`} />;
}
