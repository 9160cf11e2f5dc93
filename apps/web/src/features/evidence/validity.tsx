import { expiresSoon, isExpired } from '@followthrough/domain/expiry';
import { RelativeDay } from '@followthrough/ui/relative-day';
import { UncertainDate } from '@followthrough/ui/uncertain-date';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useToday } from '../platform/past-day/use-past-day.js';
import classes from './evidence.module.css';

/** Until when evidence holds; a warning from 30 days before, and once it expired. */
export function Validity({ validUntil }: { readonly validUntil: string | null | undefined }) {
  const today = useToday();
  if (!validUntil) return null;
  const expired = isExpired(validUntil, today);
  const warns = expired || expiresSoon(validUntil, today);
  return (
    <Text size={warns ? 'sm' : 'xs'} fw={warns ? 600 : 400} c={warns ? undefined : 'dimmed'} component="div">
      {warns && <IconAlertTriangle size={14} aria-hidden className={classes.warning} />}
      {expired ? (
        <Trans>
          Expired: valid until <UncertainDate edtf={validUntil} />
        </Trans>
      ) : (
        <Trans>
          Valid until <UncertainDate edtf={validUntil} />
        </Trans>
      )}
      {warns && (
        <>
          {' '}
          (<RelativeDay day={validUntil} today={today} />)
        </>
      )}
    </Text>
  );
}
