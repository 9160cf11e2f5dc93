import { lazy, Suspense, useEffect, useId, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import classes from './explained.module.css';

interface ExplainedProps {
  readonly words: string;
  readonly children: ReactNode;
  /** Hover only, for dense lists: a tab stop on every badge would make the links hard to reach. */
  readonly quiet?: boolean;
}

const load = () => import('./definition.js');
// What places it weighs as much as a page, and nothing shows it before a pointer rests on something.
const Definition = lazy(async () => ({ default: (await load()).Definition }));

const restMilliseconds = 200;

/** Shows a definition on hover or focus. */
export function Explained({ words, children, quiet }: ExplainedProps) {
  const id = useId();
  const target = useRef<HTMLSpanElement>(null);
  const { isShown, show, showSoon, hide } = useShown();
  if (!words) return <>{children}</>;
  const showIfByKeyboard = ({ target: focused }: FocusEvent) => {
    if (focused.matches(':focus-visible')) show();
  };
  return (
    <>
      <span
        ref={target}
        className={classes.explained}
        tabIndex={quiet ? undefined : 0}
        aria-describedby={isShown ? id : undefined}
        onMouseEnter={showSoon}
        onMouseLeave={hide}
        onFocus={showIfByKeyboard}
        onBlur={hide}
      >
        {children}
      </span>
      {isShown && (
        <Suspense fallback={null}>
          <Definition id={id} words={words} target={target} onDismiss={hide} />
        </Suspense>
      )}
    </>
  );
}

function useShown() {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = () => setShown(true);
  return {
    isShown,
    show,
    showSoon() {
      void load();
      timer.current = setTimeout(show, restMilliseconds);
    },
    hide() {
      clearTimeout(timer.current);
      setShown(false);
    },
  };
}
