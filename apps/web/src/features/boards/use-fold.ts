import { useEffect, useRef, type RefObject } from 'react';

export type Fold = 'open' | 'close';

/** Opens or folds the closed columns, and moves focus to the button for the reverse. */
export function useFold(region: RefObject<HTMLElement | null>, onFold: (fold: Fold) => void): (fold: Fold) => void {
  const awaited = useRef<Fold | null>(null);
  // After every render: the button appears with the columns.
  useEffect(() => {
    if (!awaited.current) return;
    const button = region.current?.querySelector<HTMLElement>(`[data-fold="${awaited.current}"]`);
    if (!button) return;
    awaited.current = null;
    button.focus();
  });
  return (fold) => {
    awaited.current = fold === 'open' ? 'close' : 'open';
    onFold(fold);
  };
}
