import { RelativeDay } from '@followthrough/ui/relative-day';
import { Trans } from '@lingui/react/macro';
import { useToday } from '../platform/past-day/use-past-day.js';
import classes from './follow-ups.module.css';

interface DueDayProps {
  readonly dueOn: string | null | undefined;
  /** Whether it is still open: a finished follow-up is never late. */
  readonly isToDo: boolean;
}

/** A due date in relative form, with the exact day on hover. */
export function DueDay({ dueOn, isToDo }: DueDayProps) {
  const today = useToday();
  if (!dueOn) return <Trans>No due date</Trans>;
  return (
    <span className={isToDo && dueOn < today ? classes.late : undefined}>
      <Trans>
        Due <RelativeDay day={dueOn} today={today} />
      </Trans>
    </span>
  );
}
