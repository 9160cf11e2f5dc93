import { Button, Kbd, type ButtonProps } from '@mantine/core';
import type { ComponentProps } from 'react';

interface KeyButtonProps
  extends ButtonProps,
    Pick<ComponentProps<'button'>, 'onClick' | 'aria-pressed' | 'aria-expanded'> {
  /** The key that does the same, shown beside the label. */
  readonly hint: string;
}

/** A small button that shows its shortcut. */
export function KeyButton({ hint, ...button }: KeyButtonProps) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-keyshortcuts={hint}
      rightSection={
        <Kbd size="xs" aria-hidden>
          {hint}
        </Kbd>
      }
      {...button}
    />
  );
}
