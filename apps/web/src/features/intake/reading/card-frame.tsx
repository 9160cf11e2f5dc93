import { useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './card-frame.module.css';

const steps: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

interface CardFrameProps {
  readonly label: string;
  readonly isActive: boolean;
  /** Takes focus if reached by keyboard; a mouse click leaves focus where it is. */
  readonly takesFocus: boolean;
  readonly onActivate: () => void;
  /** Moves to the previous or next one, decided or not. */
  readonly onStep: (step: 1 | -1) => void;
  readonly children: ReactNode;
}

/** The frame of a decision in the list. Arrow keys move along the list. */
export function CardFrame({ label, isActive, takesFocus, onActivate, onStep, children }: CardFrameProps) {
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (isActive && takesFocus) frame.current?.focus({ preventScroll: true });
  }, [isActive, takesFocus]);
  return (
    <article
      ref={frame}
      tabIndex={isActive ? -1 : 0}
      aria-label={label}
      aria-current={isActive || undefined}
      className={classes.frame}
      data-active={isActive || undefined}
      onClick={isActive ? undefined : onActivate}
      onKeyDown={(event) => {
        const step = event.target === frame.current && steps[event.key];
        if (!step) return;
        event.preventDefault();
        onStep(step);
      }}
      onFocus={(event) => {
        if (!isActive && event.target === frame.current) onActivate();
      }}
    >
      {children}
    </article>
  );
}
