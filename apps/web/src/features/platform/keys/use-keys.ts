import { useWindowEvent } from '@mantine/hooks';
import { isForPage } from './is-for-page.js';
import { useSingleKeys } from './use-single-keys.js';

/** The single keys of a page, while nothing is typed and no dialog is open, unless its reader switched them off. */
export function useKeys(isOn: boolean, keys: Readonly<Record<string, () => void>>): void {
  const [areOn] = useSingleKeys();
  useWindowEvent('keydown', (event) => {
    const act = isOn && areOn ? keys[event.key.toUpperCase()] : undefined;
    if (!act || !isForPage(event)) return;
    event.preventDefault();
    act();
  });
}
