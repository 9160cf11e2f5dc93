import { Ago } from '@followthrough/ui/ago';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { today } from '../platform/days/today.js';
import classes from './follow-ups.module.css';

interface DueWordsProps {
  readonly dueOn: string | null | undefined;
  /** Whether somebody still has to do it: what is done is late no more. */
  readonly isToDo: boolean;
}

/** By when something is to be done; that the day is over is said in words. */
export function DueWords({ dueOn, isToDo }: DueWordsProps) {
  if (!dueOn) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No day set</Trans>
      </Text>
    );
  }
  const isLate = isToDo && dueOn < today();
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
