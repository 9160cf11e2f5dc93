import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from '../../platform/decisions/decisions.module.css';

/** Whether evidence was accepted for a claim; empty until a manager decides. */
export function AcceptedMark({ isAccepted }: { readonly isAccepted: boolean | null }) {
  const { t } = useLingui();
  if (isAccepted === null) return null;
  if (isAccepted) {
    return (
      <span title={t`Accepted`} className={classes.accepted}>
        <IconCheck size={14} stroke={2.5} aria-label={t`Accepted`} />
      </span>
    );
  }
  return <Text size="sm" c="dimmed">{t`(not accepted)`}</Text>;
}
