import { useWindowEvent } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { isForPage } from '../../features/platform/keys/is-for-page.js';
import { keyHelp } from '../../features/platform/keys/key-help.js';
import { useSingleKeys } from '../../features/platform/keys/use-single-keys.js';
import { newThings, railPlaces } from './places.js';
import { usePlaces } from './use-places.js';

/** The time limit for the second key after G, in milliseconds. */
const patience = 1_500;

const isInDialog = ({ target }: Event) => target instanceof Element && target.closest('[role="dialog"]') !== null;

/**
 * The global shortcuts: Ctrl K, also in a field; `/`, `?`, C, and G with the key of a place. They are handled before
 * those of the page, which must not see the second key of G S.
 */
export function useShellKeys(isSearching: boolean, onSearch: () => void): void {
  const [areOn] = useSingleKeys();
  const navigate = useNavigate();
  const places = usePlaces(railPlaces);
  const things = usePlaces(newThings);
  const pressedG = useRef(-Infinity);

  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const key = event.key.toUpperCase();
    const go = (to: string | undefined) => to !== undefined && void navigate({ href: to });
    if (event.timeStamp - pressedG.current < patience) {
      pressedG.current = -Infinity;
      // Any other key cancels the sequence, and the page does not see it either.
      return () => go(places.find((place) => place.key === key)?.to);
    }
    if (key === '/') return onSearch;
    if (key === '?') return keyHelp.open;
    if (key === 'G') return () => void (pressedG.current = event.timeStamp);
    const thing = things.find((one) => one.key === key);
    return thing && (() => go(thing.to));
  }

  useWindowEvent(
    'keydown',
    (event) => {
      if (isSearching || event.isComposing || event.defaultPrevented) return;
      const isFind =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
      if (isFind && isInDialog(event)) return;
      const act = isFind ? onSearch : areOn && event.key.length === 1 && isForPage(event) ? actOf(event) : undefined;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
}
