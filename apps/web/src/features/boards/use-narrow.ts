import { useEffect, useRef, useState, type RefObject } from 'react';

/** The empty columns that the user widened. Focus stays on the button that widens or narrows one. */
export function useNarrow(region: RefObject<HTMLElement | null>) {
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const pressed = useRef<string | null>(null);
  // After every render: the other button replaces the one that was pressed.
  useEffect(() => {
    if (pressed.current === null) return;
    const column = CSS.escape(pressed.current);
    pressed.current = null;
    region.current?.querySelector<HTMLElement>(`[data-column="${column}"] [data-width]`)?.focus();
  });

  function toggle(key: string) {
    pressed.current = key;
    setUnfolded((keys) => (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]));
  }
  return { isUnfolded: (key: string) => unfolded.includes(key), toggle };
}
