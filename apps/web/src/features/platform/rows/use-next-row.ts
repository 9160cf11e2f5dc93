import { useEffect, type RefObject } from 'react';

/**
 * A row vanishes once it is done, and the focus with it. The row that follows then takes the focus, so that the next key
 * is about that one; after the last row, the one before it.
 */
export function useNextRow(lists: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = lists.current;
    if (!list) return undefined;
    let rows: readonly Element[] = [];
    let row: Element | null = null;

    function remember({ target }: Event) {
      // A dialog that a row opened belongs to it.
      if (!(target instanceof Element) || target.closest('[role=dialog]')) return;
      row = list!.contains(target) ? target.closest('[data-waiting]') : null;
      rows = row ? [...list!.querySelectorAll('[data-waiting]')] : [];
    }
    const observer = new MutationObserver(() => {
      if (!row || row.isConnected || document.activeElement !== document.body) return;
      const at = rows.indexOf(row);
      const next = [...rows.slice(at + 1), ...rows.slice(0, at).toReversed()].find((one) => one.isConnected);
      const way = next?.querySelector<HTMLElement>('[data-way]');
      (way ?? document.querySelector<HTMLElement>('[data-page-heading]'))?.focus();
    });
    observer.observe(list, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    // A click on nothing in particular moves no focus.
    document.addEventListener('pointerdown', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', remember);
    };
  }, [lists]);
}
