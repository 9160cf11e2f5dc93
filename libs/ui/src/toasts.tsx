import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton, Kbd } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from './announcer.js';
import classes from './toasts.module.css';

/** How long a toast stays unless it is hovered or has focus. */
const shownMilliseconds = 10_000;
/** Further toasts wait, and appear when an earlier one closes. */
const mostInView = 3;

export interface Toast {
  readonly message: string;
  /** Undoes the change. It must work after its page has been left. */
  readonly undo?: () => void;
}

interface Toasts {
  readonly show: (toast: Toast) => void;
  /** Undoes the latest change that can still be undone. */
  readonly undoLast: () => void;
}

interface Shown extends Toast {
  readonly key: number;
}

const Context = createContext<Toasts>({ show: () => undefined, undoLast: () => undefined });

/** Shows a completed change for ten seconds, with a button to undo it. Ctrl Z undoes the latest. */
export function useToasts(): Toasts {
  return useContext(Context);
}

/** The toasts above every page, so that navigation does not remove them. */
export function ToastArea({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const latest = useRef(shown);
  latest.current = shown;
  const made = useRef(0);

  const show = useCallback<Toasts['show']>(
    (toast) => {
      made.current += 1;
      const key = made.current;
      setShown((now) => [...now, { ...toast, key }]);
      announce(toast.undo ? t`${toast.message}. Press Control Z to undo.` : toast.message);
    },
    [announce, t],
  );
  const close = useCallback((key: number) => setShown((now) => now.filter((one) => one.key !== key)), []);
  const undo = useCallback(
    (toast: Shown) => {
      // A double click must not undo twice.
      if (!latest.current.includes(toast)) return;
      latest.current = latest.current.filter((one) => one !== toast);
      close(toast.key);
      toast.undo?.();
    },
    [close],
  );
  const undoLast = useCallback(() => {
    const last = latest.current.findLast((toast) => toast.undo);
    if (last) undo(last);
  }, [undo]);

  useWindowEvent('keydown', (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
    if (!isUndo || event.defaultPrevented || isTyping(event.target)) return;
    if (!latest.current.some((toast) => toast.undo)) return;
    event.preventDefault();
    undoLast();
  });

  const toasts = useMemo(() => ({ show, undoLast }), [show, undoLast]);
  return (
    <Context.Provider value={toasts}>
      {children}
      <ToastList shown={shown} onUndo={undo} onClose={close} />
    </Context.Provider>
  );
}

interface ToastListProps {
  readonly shown: readonly Shown[];
  readonly onUndo: (toast: Shown) => void;
  readonly onClose: (key: number) => void;
}

function ToastList({ shown, onUndo, onClose }: ToastListProps) {
  const { t } = useLingui();
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  // A toast that disappears fires no mouseleave or blur.
  useEffect(() => {
    if (shown.length === 0) setPointedAt(false);
  }, [shown.length]);
  if (shown.length === 0) return null;

  /** Returns focus to where it was before. */
  function leave(act: () => void) {
    if (hasFocus) cameFrom.current?.focus();
    setFocus(false);
    act();
  }

  return (
    <ol
      className={classes.toasts}
      aria-label={t`Recent changes`}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          cameFrom.current = relatedTarget;
        setFocus(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocus(false);
      }}
    >
      {shown.map((toast, at) => (
        <ToastLine
          key={toast.key}
          toast={toast}
          isInView={at >= shown.length - mostInView}
          isLast={at === shown.length - 1}
          isWaiting={isPointedAt || hasFocus}
          onUndo={() => leave(() => onUndo(toast))}
          onClose={() => leave(() => onClose(toast.key))}
          onOver={() => onClose(toast.key)}
        />
      ))}
    </ol>
  );
}

interface ToastLineProps {
  readonly toast: Shown;
  readonly isInView: boolean;
  readonly isLast: boolean;
  /** It is hovered or has focus: its time restarts afterwards. */
  readonly isWaiting: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
  readonly onOver: () => void;
}

function ToastLine({ toast, isInView, isLast, isWaiting, onUndo, onClose, onOver }: ToastLineProps) {
  const { t } = useLingui();
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (isWaiting) return;
    const timer = setTimeout(() => over.current(), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  if (!isInView) return null;
  const { message } = toast;
  return (
    <li className={classes.toast}>
      <bdi className={classes.message}>{message}</bdi>
      {toast.undo && (
        <Button
          size="compact-sm"
          variant="default"
          {...(isLast && { 'aria-keyshortcuts': 'Control+Z Meta+Z' })}
          rightSection={
            isLast && (
              <Kbd size="xs" aria-hidden>
                <Trans>Ctrl Z</Trans>
              </Kbd>
            )
          }
          onClick={onUndo}
        >
          <span aria-hidden>
            <Trans>Undo</Trans>
          </span>
          <span className="ft-hidden">{t`Undo: ${message}`}</span>
        </Button>
      )}
      <CloseButton size="sm" aria-label={t`Dismiss: ${message}`} onClick={onClose} />
    </li>
  );
}

/** In a text field, Ctrl Z undoes typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
  );
}
