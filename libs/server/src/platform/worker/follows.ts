import { SetMetadata } from '@nestjs/common';
import type { EntryValue } from '@followthrough/ledger/entry';

/** An event as those see it who follow it. */
export interface FollowedEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data: Readonly<Record<string, EntryValue>>;
}

/** What a follower is called with. It may be called twice for one event, so it must be able to do its work again. */
export type Follow = (event: FollowedEvent, signal: AbortSignal) => Promise<void>;

export interface Following {
  /**
   * What its bookmark and its jobs are kept under, for as long as it exists: a release that changed it would begin the
   * record anew. A follower that is to hear of more types takes a new name, or it misses those of before.
   */
  readonly name: string;
  readonly types: readonly [string, ...string[]];
}

export const followed = Symbol('followed');

/**
 * Calls this method of a provider, in the worker, after events of these types, from the first of the record on. It runs
 * as a job: what it throws is tried again later. `signal` says when the worker stops, and work that is not finished by
 * then is done again.
 */
export const Follows = (following: Following) => SetMetadata(followed, following);
