import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Answers are large and soon gone: a heap that grows by less at a time keeps half as much of what is gone. What starting
 * left behind is freed first, for the heap's next size is reckoned from what a collection leaves.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
