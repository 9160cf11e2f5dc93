import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What will appear here: “Follow-ups assigned to you”. */
  readonly children: ReactNode;
  /** The one action that adds something. */
  readonly action?: ReactNode;
}

/** An empty list: says what will appear, and offers the one action that adds it. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <Stack align="flex-start" gap="sm" py="lg" maw="60ch">
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
