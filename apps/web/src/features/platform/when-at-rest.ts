/** For browsers that cannot say when they are at rest. */
const pauseMilliseconds = 1_000;

/** Does it once the page is at rest, so that nothing the page itself waits for comes later. Answers what calls it off. */
export function whenAtRest(work: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const idle = window.requestIdleCallback(work);
    return () => window.cancelIdleCallback(idle);
  }
  const pause = setTimeout(work, pauseMilliseconds);
  return () => clearTimeout(pause);
}
