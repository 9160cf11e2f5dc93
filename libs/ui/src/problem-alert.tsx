import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

/**
 * The error that stopped an action, beside the form, which keeps what was typed. Takes focus, so that it is not missed.
 */
export function ProblemAlert({ message }: { readonly message: string | null | undefined }) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) alert.current?.focus();
  }, [message]);
  if (!message) return null;
  return (
    <Alert
      ref={alert}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertCircle aria-hidden />}
      py="xs"
    >
      {message}
    </Alert>
  );
}
