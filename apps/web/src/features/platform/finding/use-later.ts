import { useEffect, useState } from 'react';

const pauseMilliseconds = 5_000;

/**
 * A module that arrives after the page and that the page does without until then; null so long. Where it does not arrive,
 * it is asked for again: a connection that was lost must not take a page away on which somebody types.
 */
export function useLater<T>(load: () => Promise<T>): T | null {
  const [arrived, setArrived] = useState<{ readonly module: T } | null>(null);
  useEffect(() => {
    let isOver = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    function ask() {
      load().then(
        (module) => isOver || setArrived({ module }),
        () => isOver || (pause = setTimeout(ask, pauseMilliseconds)),
      );
    }
    ask();
    return () => {
      isOver = true;
      clearTimeout(pause);
    };
  }, [load]);
  return arrived && arrived.module;
}
