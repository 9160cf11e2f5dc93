import type { EntryValue } from '@followthrough/ledger/entry';
import type { Context, Identified } from '../context.js';

/** What a projection learns of an event: the row it is about, and its data. */
export type Projection = (
  ctx: Context,
  subject: Identified,
  data: Readonly<Record<string, EntryValue>>,
) => Promise<void>;

const projections = new Map<string, Projection[]>();

/**
 * Runs in the transaction of every event of this type: for a table that must never lag behind what it is derived from.
 * Anything that may come a moment later follows events in the worker instead.
 */
export function project(type: string, projection: Projection): void {
  projections.set(type, [...(projections.get(type) ?? []), projection]);
}

export function projectionsOf(type: string): readonly Projection[] {
  return projections.get(type) ?? [];
}
