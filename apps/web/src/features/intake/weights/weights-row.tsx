import { useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import rows from '../../platform/rows/rows.module.css';

interface WeightsRowProps {
  readonly title: string;
  readonly isUsed: boolean;
  readonly busy: boolean;
  /** The button that chooses these weights; null without one. */
  readonly action: string | null;
  readonly onUse: () => void;
  /** What they learned from. */
  readonly children: ReactNode;
  /** What they find. */
  readonly more?: ReactNode;
}

/** Weights for scanning, and whether scans use them. */
export function WeightsRow({ title, isUsed, busy, action, onUse, children, more }: WeightsRowProps) {
  const { t } = useLingui();
  return (
    <li className={rows.row} aria-label={title}>
      <div className={rows.who}>
        <Group gap="xs">
          <Text fw={550}>{title}</Text>
          {isUsed && <Badge variant="outline">{t`In use`}</Badge>}
        </Group>
        <Text size="sm" c="dimmed" component="div">
          {children}
        </Text>
        {more}
      </div>
      {action !== null && (
        <Button variant="default" size="compact-sm" disabled={busy} onClick={onUse}>
          {action}
        </Button>
      )}
    </li>
  );
}
