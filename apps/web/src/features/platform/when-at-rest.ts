import { useEffect, useState } from 'react';

/** For browsers without requestIdleCallback. */
const pauseMilliseconds = 1_000;

/** Runs `work` once the page is idle, so that it does not delay the page. Returns a function that cancels it. */
export function whenAtRest(work: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const idle = window.requestIdleCallback(work);
    return () => window.cancelIdleCallback(idle);
  }
  const pause = setTimeout(work, pauseMilliseconds);
  return () => clearTimeout(pause);
}

/** Whether the page has been idle since it opened. */
export function useAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => whenAtRest(() => setAtRest(true)), []);
  return isAtRest;
}
