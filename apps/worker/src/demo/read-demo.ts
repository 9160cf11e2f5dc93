import type { Demo } from './data.js';

/** The registers are plain JavaScript, so that changing them needs no build. */
const place: string = '@followthrough/local/demo/registers.mjs';

export async function readDemo(): Promise<Demo> {
  return ((await import(place)) as { readonly demo: Demo }).demo;
}
