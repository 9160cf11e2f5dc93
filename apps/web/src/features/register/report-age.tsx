import { daysBetween } from '@followthrough/domain/days';
import { isClosed, type DeliveryStatus } from '@followthrough/domain/statuses';
import { formatIsoDay } from '@followthrough/domain/edtf-format';
import { dateLocale } from '@followthrough/ui/date-locale';
import { Explained } from '@followthrough/ui/explained';
import { lengthOfDays } from '@followthrough/ui/relative-time';
import { useLingui } from '@lingui/react/macro';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { useToday } from '../platform/past-day/use-past-day.js';
import classes from './commitment-facts.module.css';

interface ReportAgeProps {
  /** The effective date of the current report; null if there is none. */
  readonly reportedOn: string | null | undefined;
  readonly status: DeliveryStatus;
  readonly isStale: boolean;
}

/** “8 months”: the age of the current report, marked if there is no other news. Empty for a closed commitment. */
export function ReportAge({ reportedOn, status, isStale }: ReportAgeProps) {
  const { t, i18n } = useLingui();
  const today = useToday();
  if (!reportedOn || isClosed(status)) return null;
  const locale = dateLocale(i18n.locale);
  const day = formatIsoDay(reportedOn, locale);
  const age = lengthOfDays(Math.max(0, daysBetween(reportedOn, today)), locale);
  const words = isStale ? t`Last report: ${day}. Stale: no news for 90 days.` : t`Last report: ${day}`;
  return (
    <Explained words={words} quiet>
      <span className={classes.age} data-stale={isStale || undefined}>
        {isStale && <IconHourglassEmpty size={12} aria-hidden />}
        {age}
        <span className="ft-hidden"> {isStale ? t`since the last report, stale` : t`since the last report`}</span>
      </span>
    </Explained>
  );
}
