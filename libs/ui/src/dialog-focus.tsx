import { useEffect, useMemo } from 'react';

const fields = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/**
 * Sets the initial focus of a dialog to its first field, unless it names another: otherwise focus would be on the close
 * button.
 */
export function beginWithField(body: HTMLElement | null): void {
  if (!body || body.querySelector('[data-autofocus]')) return;
  const first = body.querySelector<HTMLInputElement>(fields);
  const chosen = first?.type === 'radio' && body.querySelector(`[name="${CSS.escape(first.name)}"]:checked`);
  (chosen || first)?.setAttribute('data-autofocus', 'true');
}

/**
 * Returns focus to where a dialog was opened, even if the dialog is mounted only while open, or was opened from a menu
 * that has since closed.
 */
export function useFocusBack(opened: boolean): void {
  // During rendering: when an effect runs, the dialog already has the focus, or the menu has closed.
  const before = useMemo(() => (opened ? document.activeElement : null), [opened]);
  useEffect(() => (before ? () => void setTimeout(() => goBack(before)) : undefined), [before]);
}

/** Only if nothing else has taken focus since. */
function goBack(before: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = before?.isConnected ? before : openerOf(before);
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

/** The button of the menu that contained the chosen item: the menu is labelled by it. */
function openerOf(item: Element | null): HTMLElement | null {
  const label = item?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return label ? document.getElementById(label) : null;
}
