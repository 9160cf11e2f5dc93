import { useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './card-frame.module.css';

interface CardFrameProps {
  readonly label: string;
  readonly isActive: boolean;
  /** Takes focus when it is moved to by a key; a press of the mouse leaves focus where it is. */
  readonly takesFocus: boolean;
  readonly onActivate: () => void;
  readonly children: ReactNode;
}

/** The edge around what stands beside a passage. */
export function CardFrame({ label, isActive, takesFocus, onActivate, children }: CardFrameProps) {
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
      onFocus={(event) => {
        if (!isActive && event.target === frame.current) onActivate();
      }}
    >
      {children}
    </article>
  );
}
