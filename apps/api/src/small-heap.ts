import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Answers are large and short-lived: smaller growth steps keep half as much garbage in the heap. Garbage from startup
 * is collected first, because V8 sizes the heap by what remains after a collection.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
