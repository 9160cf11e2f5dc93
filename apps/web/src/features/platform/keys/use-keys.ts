import { useWindowEvent } from '@mantine/hooks';
import { isForPage } from './is-for-page.js';
import { useSingleKeys } from './use-single-keys.js';

/** The single-key shortcuts of a page, active outside fields and dialogs, unless the user switched them off. */
export function useKeys(isOn: boolean, keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const [areOn] = useSingleKeys();
  useWindowEvent('keydown', (event) => {
    const act = isOn && areOn ? keys[event.key.toUpperCase()] : undefined;
    if (!act || !isForPage(event)) return;
    event.preventDefault();
    act();
  });
}
