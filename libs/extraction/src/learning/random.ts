/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The fold of each of `count` documents, in a mixed order that is the same every time. */
export function foldsOf(count: number, folds: number, seed = 7): number[] {
  const next = random(seed);
  const mixed = Array.from({ length: count }, (_, at) => ({ at, key: next() })).sort((a, b) => a.key - b.key);
  const found = new Array<number>(count).fill(0);
  for (const [place, { at }] of mixed.entries()) found[at] = place % folds;
  return found;
}
