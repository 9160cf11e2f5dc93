import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { Desk } from './desk.js';

/** Where a passage stands in its source. @throws unless the source has exactly these words, once */
export async function placeOf(ctx: Context, desk: Desk, register: DemoRegister, source: string, passage: string) {
  const held = register.sources.find(({ key }) => key === source);
  const quote = held?.passages[passage];
  const start = quote ? held.text.indexOf(quote) : -1;
  if (!quote || start < 0 || held.text.indexOf(quote, start + 1) >= 0) {
    throw new Error(`The demo's source ${register.key}/${source} does not hold its passage “${passage}” exactly once.`);
  }
  const sourceId = await desk.id(ctx, 'source', `${register.key}/${source}`);
  return { sourceId, start, end: start + quote.length };
}

/** How progress is told: a register and a year at a time. */
export function chapterOf(register: DemoRegister, on: string): string {
  return `${register.name}: ${on.slice(0, 4)}`;
}
