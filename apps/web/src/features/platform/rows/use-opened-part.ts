import { useEffect, useRef, useState, type RefObject } from 'react';

interface OpenedPart<Part extends string> {
  readonly opened: Part | null;
  readonly toggle: (part: Part) => void;
  readonly close: () => void;
  /** The control that takes the focus when the part closes, so that the user continues from this row. */
  readonly way: RefObject<HTMLButtonElement | null>;
}

/** The form or the details that are open below a row, one at a time. */
export function useOpenedPart<Part extends string>(): OpenedPart<Part> {
  const [opened, setOpened] = useState<Part | null>(null);
  const way = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (!opened && wasOpened.current) way.current?.focus();
    wasOpened.current = opened !== null;
  }, [opened]);
  return {
    opened,
    toggle: (part) => setOpened(opened === part ? null : part),
    close: () => setOpened(null),
    way,
  };
}
