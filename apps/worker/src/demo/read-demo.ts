import type { Demo } from './data.js';

/** The registers are plain JavaScript beside the launcher, so that nothing has to be built to change their words. */
const place: string = '@followthrough/local/demo/registers.mjs';

export async function readDemo(): Promise<Demo> {
  return ((await import(place)) as { readonly demo: Demo }).demo;
}
