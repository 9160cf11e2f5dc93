import { useEffect, useState } from 'react';

const pauseMilliseconds = 5_000;

/**
 * A module loaded after the page; null until then. If loading fails, it is retried: a lost connection must not replace
 * a page on which the user is typing.
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
