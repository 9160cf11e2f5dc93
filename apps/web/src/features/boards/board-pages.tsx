import { Trans } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import type { BoardAddress } from './board-address.js';
import classes from './board.module.css';

interface BoardPagesProps {
  readonly address: BoardAddress;
  /** The total number of columns. */
  readonly all: number;
  readonly onChange: (address: BoardAddress) => void;
}

/** The number that the API returns at a time. */
const each = 10;

/** Pages through many columns, ten at a time. */
export function BoardPages({ address, all, onChange }: BoardPagesProps) {
  const { columns: part = 1, ...rest } = address;
  if (all <= each && part === 1) return null;
  const to = (next: number) => onChange(next === 1 ? rest : { ...rest, columns: next });
  const first = (part - 1) * each + 1;
  const last = Math.min(part * each, all);
  return (
    <Group gap="sm" mt="xs" className={`${classes.pages} ft-no-print`}>
      {first <= all && (
        <Text size="sm" c="dimmed" className="ft-numbers">
          <Trans>
            Columns {first} to {last} of {all}
          </Trans>
        </Text>
      )}
      <Button size="compact-sm" variant="default" disabled={part === 1} onClick={() => to(first <= all ? part - 1 : 1)}>
        <Trans>Previous columns</Trans>
      </Button>
      <Button size="compact-sm" variant="default" disabled={last >= all} onClick={() => to(part + 1)}>
        <Trans>Next columns</Trans>
      </Button>
    </Group>
  );
}
