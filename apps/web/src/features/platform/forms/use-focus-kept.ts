import { useEffect, useRef, type RefObject } from 'react';

/**
 * For a field whose place is taken by what it chose, and back: the focused element goes with the change, so the first
 * one of the new kind takes the focus, and the keyboard goes on from there. The result belongs to their common parent.
 */
export function useFocusKept(isChosen: boolean): RefObject<HTMLDivElement | null> {
  const parent = useRef<HTMLDivElement>(null);
  const before = useRef(isChosen);
  useEffect(() => {
    if (before.current === isChosen) return;
    before.current = isChosen;
    if (document.activeElement !== document.body) return;
    parent.current?.querySelector<HTMLElement>('input:not([type=file]), button')?.focus();
  }, [isChosen]);
  return parent;
}
