/** Where the focus is, and the block of the page around it, because the element itself may be gone later. */
export interface FocusPlace {
  readonly element: Element;
  readonly blockId: string | null;
}

/** Null if nothing has the focus. */
export function focusPlace(): FocusPlace | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  return { element, blockId: element.closest('section[id]')?.id ?? null };
}

/**
 * Returns the focus to this place, unless something else has taken it since. If the element is gone, as a button is after
 * its only use, its block takes the focus, or else the heading of the page: the keyboard goes on from there.
 */
export function focusAgain({ element, blockId }: FocusPlace): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = element.isConnected ? element : openerOf(element);
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  else focusPart((blockId && document.getElementById(blockId)) || document.querySelector('[data-page-heading]'));
}

/** Moves the focus to a part of the page that cannot take it by itself. */
export function focusPart(part: Element | null): void {
  if (!(part instanceof HTMLElement)) return;
  if (part.tabIndex < 0 && !part.hasAttribute('tabindex')) {
    // Only until it loses the focus: a click into a block must not focus all of it.
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}

/** The button of the menu that contained the chosen item: the menu is labelled by it. */
function openerOf(item: Element): HTMLElement | null {
  const label = item.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return label ? document.getElementById(label) : null;
}
