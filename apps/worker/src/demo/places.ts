import type { Context } from '@followthrough/server/platform/changes/context';
import type { DemoRegister } from './data.js';
import type { Desk } from './desk.js';

/** The position of a passage in its source. @throws unless the source contains these exact words once */
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

/** The label for progress: a register and a year. */
export function chapterOf(register: DemoRegister, on: string): string {
  return `${register.name}: ${on.slice(0, 4)}`;
}
