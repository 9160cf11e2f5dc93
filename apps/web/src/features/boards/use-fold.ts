import { useEffect, useRef, type RefObject } from 'react';

export type Fold = 'open' | 'close';

/** Opens “Closed” into its five or folds them again, and leads the focus on to the button that does the contrary. */
export function useFold(region: RefObject<HTMLElement | null>, onFold: (fold: Fold) => void): (fold: Fold) => void {
  const awaited = useRef<Fold | null>(null);
  // After every drawing: the button is there once the columns are.
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
