import { RelativeDay } from '@followthrough/ui/relative-day';
import { Trans } from '@lingui/react/macro';
import { today } from '../platform/days/today.js';
import classes from './follow-ups.module.css';

interface DueDayProps {
  readonly dueOn: string | null | undefined;
  /** Whether it is still to be done: what is done is no longer late. */
  readonly isToDo: boolean;
}

/** By when something is to be done, as people count days; the exact day is one hover away. */
export function DueDay({ dueOn, isToDo }: DueDayProps) {
  if (!dueOn) return <Trans>No due date</Trans>;
  return (
    <span className={isToDo && dueOn < today() ? classes.late : undefined}>
      <Trans>
        Due <RelativeDay day={dueOn} today={today()} />
      </Trans>
    </span>
  );
}
