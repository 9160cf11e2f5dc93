import { useEffect, useState } from 'react';

/** The margin below the table, as at the end of a page. */
const marginPixels = 24;
const leastPixels = 320;

/** The height between the top of an element and the bottom of the window. */
export function useRestOfWindow(): readonly [ref: (element: HTMLElement | null) => void, height: string] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    if (!element) return;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    // Content above it may appear, disappear or wrap.
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
