import { passageElement } from '../../sources/text/source-text.js';

/** How long the content above may still change height: late paragraphs, fonts, a tour. */
const settlingMilliseconds = 1500;
const readerMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let stop: () => void = () => undefined;

/**
 * Scrolls to a passage and keeps it in view while the page settles, until the user scrolls. A passage higher than half
 * the window is shown from its beginning.
 */
export function showPassage(id: string): void {
  stop();
  const topOf = () => document.getElementById(passageElement(id))?.getBoundingClientRect().top;
  let placed = place(id);
  const end = performance.now() + settlingMilliseconds;
  const look = () => {
    const top = topOf();
    if (top !== undefined && Math.abs(top - placed) > 1) placed = place(id);
    if (performance.now() < end) frame = requestAnimationFrame(look);
    else stop();
  };
  let frame = requestAnimationFrame(look);
  stop = () => {
    cancelAnimationFrame(frame);
    for (const move of readerMoves) window.removeEventListener(move, stop);
  };
  for (const move of readerMoves) window.addEventListener(move, stop, { passive: true });
}

/** @returns its position from the top of the window */
function place(id: string): number {
  const passage = document.getElementById(passageElement(id));
  if (!passage) return 0;
  const isHigh = passage.getBoundingClientRect().height > window.innerHeight / 2;
  passage.scrollIntoView({ block: isHigh ? 'start' : 'center' });
  return passage.getBoundingClientRect().top;
}
