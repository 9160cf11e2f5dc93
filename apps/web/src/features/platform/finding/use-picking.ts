import { useEffect, useState, type KeyboardEvent } from 'react';

interface Picking {
  readonly options: readonly { readonly choose: () => void }[];
  readonly typed: string;
  /** Whether the options belong to an earlier text. */
  readonly busy: boolean;
  readonly onPicked: () => void;
}

/**
 * Chooses among options by keyboard, the first by default. Pressing Enter before the answer arrives chooses its first
 * option then, never one of an earlier answer.
 */
export function usePicking({ options, typed, busy, onPicked }: Picking) {
  const [isAsked, setAsked] = useState(false);
  const [active, setActive] = useState(0);
  const [awaitsFirst, setAwaitsFirst] = useState(false);
  const isOpen = isAsked && typed !== '';
  const last = options.length - 1;

  function pick(index: number) {
    close();
    options[index]?.choose();
    onPicked();
  }

  function open() {
    setAsked(true);
    setActive(0);
    setAwaitsFirst(false);
  }

  function close() {
    setAsked(false);
    setAwaitsFirst(false);
  }

  // The answer to the text for which Enter was pressed.
  const arrived = awaitsFirst && !busy;
  useEffect(() => {
    if (!arrived) return;
    setAwaitsFirst(false);
    if (options.length > 0) pick(0);
  });

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: active >= last ? 0 : active + 1, ArrowUp: active <= 0 ? last : active - 1 }[event.key];
    if (move !== undefined && typed) {
      event.preventDefault();
      if (!isOpen) open();
      else if (!busy && last >= 0) setActive(move);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (!isOpen) open();
      else if (busy) setAwaitsFirst(true);
      else if (active <= last) pick(active);
    } else if (event.key === 'Escape' && isOpen) {
      // Closes only the list, not the dialog or form around it.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return { isOpen, active: Math.min(active, Math.max(last, 0)), pick, open, close, press };
}
