import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface FailedStateProps {
  /** What happened, in one sentence. */
  readonly children: ReactNode;
  /** What the reader can do, if more than trying again. */
  readonly advice?: ReactNode;
  /** The id under which the server logged the error. */
  readonly errorId?: string | null;
  readonly onRetry?: () => void;
}

/** A part of the page that failed to load: what happened, what to do, and a button to try again. */
export function FailedState({ children, advice, errorId, onRetry }: FailedStateProps) {
  const { t } = useLingui();
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertCircle aria-hidden />}
      title={t`This could not be shown`}
      maw="70ch"
      my="md"
    >
      <Stack gap="sm" align="flex-start">
        <Text>{children}</Text>
        {advice && <Text>{advice}</Text>}
        {errorId && (
          <Text size="sm">
            <Trans>If you report this, quote reference {errorId}.</Trans>
          </Text>
        )}
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
