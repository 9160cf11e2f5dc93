import { useEffect, useMemo } from 'react';
import { focusAgain, focusPlace } from './focus-place.js';

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
  const before = useMemo(() => (opened ? focusPlace() : null), [opened]);
  useEffect(() => (before ? () => void setTimeout(() => focusAgain(before)) : undefined), [before]);
}
