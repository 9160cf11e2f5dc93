import { Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Pane as PaneName } from './walk-address.js';
import classes from './walk.module.css';

interface PaneProps {
  readonly name: PaneName;
  readonly title: string;
  readonly isActive: boolean;
  readonly children: ReactNode;
}

/** One of the four panes. The active one can take the focus. */
export function Pane({ name, title, isActive, children }: PaneProps) {
  return (
    <section
      data-pane={name}
      data-active={isActive || undefined}
      aria-labelledby={`walk-${name}`}
      tabIndex={-1}
      className={classes.pane}
    >
      <Title order={2} id={`walk-${name}`} size="h4">
        {title}
      </Title>
      {children}
    </section>
  );
}

interface PaneChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** Something that can be chosen in a pane. */
export function PaneChoice({ isChosen, onChoose, children }: PaneChoiceProps) {
  return (
    <li>
      <UnstyledButton className={classes.choice} aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
        {children}
      </UnstyledButton>
    </li>
  );
}
