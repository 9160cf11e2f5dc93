import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './explained.module.css';

interface ExplainedProps {
  readonly words: string;
  readonly children: ReactNode;
  /** Hover only, for dense lists: a tab stop on every badge would make the links hard to reach. */
  readonly quiet?: boolean;
}

/** Shows a definition on hover or focus. */
export function Explained({ words, children, quiet }: ExplainedProps) {
  if (!words) return <>{children}</>;
  return (
    <Tooltip label={words}>
      <span className={classes.explained} tabIndex={quiet ? undefined : 0}>
        {children}
      </span>
    </Tooltip>
  );
}
