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
