import { Ago } from '@followthrough/ui/ago';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useToday } from '../platform/past-day/use-past-day.js';
import classes from './follow-ups.module.css';

interface DueWordsProps {
  readonly dueOn: string | null | undefined;
  /** Whether it is still open: a finished follow-up is never late. */
  readonly isToDo: boolean;
}

/** A due date; an overdue one is marked in words. */
export function DueWords({ dueOn, isToDo }: DueWordsProps) {
  const today = useToday();
  if (!dueOn) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No day set</Trans>
      </Text>
    );
  }
  const isLate = isToDo && dueOn < today;
  return (
    <Text size="sm" className={isLate ? classes.late : undefined} component="div">
      {isLate ? (
        <Trans>
          Overdue since <UncertainDate edtf={dueOn} />
        </Trans>
      ) : (
        <Trans>
          Due <UncertainDate edtf={dueOn} />
        </Trans>
      )}
      {isToDo && (
        <>
          {' '}
          (<Ago at={dueOn} />)
        </>
      )}
    </Text>
  );
}
