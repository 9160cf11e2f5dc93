import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './explained.module.css';

interface ExplainedProps {
  readonly words: string;
  readonly children: ReactNode;
  /** In dense lists hover is enough: a stop of the Tab key at every badge would bury the links between them. */
  readonly quiet?: boolean;
}

/** Anything with its definition one hover or focus away. */
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
