import { useEffect, useRef } from 'react';
import { isForPage } from '../decisions/decision-keys.js';

/**
 * Single keys, while nothing is typed and no dialog is open. They can be switched off, for those whose speech or hands
 * press keys that they do not mean (WCAG 2.1.4).
 */
export function useKeys(isOn: boolean, keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key.toUpperCase()];
      if (!act || !isForPage(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn]);
}
