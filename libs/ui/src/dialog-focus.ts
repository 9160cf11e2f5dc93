import { useEffect, useMemo } from 'react';

const fields = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Marks the field that a sheet begins with, where it marks none itself: else it would begin with its close button. */
export function beginWithField(body: HTMLElement | null): void {
  if (!body || body.querySelector('[data-autofocus]')) return;
  const first = body.querySelector<HTMLInputElement>(fields);
  const chosen = first?.type === 'radio' && body.querySelector(`[name="${CSS.escape(first.name)}"]:checked`);
  (chosen || first)?.setAttribute('data-autofocus', 'true');
}

/**
 * Leads back to where a sheet was opened once it has gone, also where it is drawn only while it is open, or was opened from
 * a menu that has gone by then.
 */
export function useFocusBack(opened: boolean): void {
  // While drawing: by the time of an effect the sheet has taken the focus, or a menu has gone with it.
  const before = useMemo(() => (opened ? document.activeElement : null), [opened]);
  useEffect(() => (before ? () => void setTimeout(() => goBack(before)) : undefined), [before]);
}

/** Only where nothing else took the focus meanwhile. */
function goBack(before: Element | null): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const place = before?.isConnected ? before : openerOf(before);
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

/** What opened the menu in which something was chosen: it names the menu. */
function openerOf(item: Element | null): HTMLElement | null {
  const label = item?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return label ? document.getElementById(label) : null;
}
