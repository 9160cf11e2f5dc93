import { useEffect, useRef, useState, type RefObject } from 'react';

/** A form that replaces the button that opens it. On closing, focus returns to the button. */
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
