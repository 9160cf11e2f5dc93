import { useWindowEvent } from '@mantine/hooks';
import { isForPage } from '../../platform/is-for-page.js';

/**
 * Single keys, while nothing is typed and no dialog is open. They can be switched off, for those whose speech or hands
 * press keys that they do not mean (WCAG 2.1.4).
 */
export function useKeys(isOn: boolean, keys: Readonly<Record<string, () => void>>): void {
  useWindowEvent('keydown', (event) => {
    const act = isOn ? keys[event.key.toUpperCase()] : undefined;
    if (!act || !isForPage(event)) return;
    event.preventDefault();
    act();
  });
}
