import { UnstyledButton } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

interface RowTitleProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly opened: boolean;
  readonly className?: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** The title of a waiting row that opens its details below. */
export function RowTitle({ ref, opened, className, onClick, children }: RowTitleProps) {
  return (
    <UnstyledButton ref={ref} data-way aria-expanded={opened} className={className} fz="md" fw={550} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
