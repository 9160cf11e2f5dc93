import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What would be here: “Follow-ups that are yours”. */
  readonly children: ReactNode;
  /** The one action that fills it. */
  readonly action?: ReactNode;
}

/** Nothing here yet: says what would be, and offers the one action that fills it. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <Stack align="flex-start" gap="sm" py="lg" maw="60ch">
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
