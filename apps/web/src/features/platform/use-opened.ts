import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * A form that opens in place of the button that opens it. When it closes, that button has the focus back, so that whoever
 * works by keyboard is where they were.
 */
export function useOpened(): {
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
} {
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (!opened && wasOpened.current) opener.current?.focus();
    wasOpened.current = opened;
  }, [opened]);
  return { opened, open: () => setOpened(true), close: () => setOpened(false), opener };
}
