import { useEffect, useState } from 'react';

/** Below a table: as much as the page leaves under its last block. */
const marginPixels = 24;
const leastPixels = 320;

/** The height that is left in the window below the top of an element, whatever stands above it. */
export function useRestOfWindow(): readonly [ref: (element: HTMLElement | null) => void, height: string] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    if (!element) return;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    // Whatever stands above it may come, go or wrap.
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    window.addEventListener('resize', measure);
    return () => {
      watcher.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return [setElement, `max(${leastPixels}px, calc(100dvh - ${top + marginPixels}px))`];
}
