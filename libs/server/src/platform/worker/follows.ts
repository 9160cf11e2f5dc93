import type { DataOf, EventType, SubjectOf } from '@followthrough/domain/events/event-types';
import { SetMetadata } from '@nestjs/common';

/** An event as those see it who follow it. */
export interface FollowedEvent<T extends EventType = EventType> {
  readonly id: string;
  readonly type: T;
  readonly subject: { readonly type: SubjectOf<T>; readonly id: string };
  readonly data: DataOf<T>;
}

/** What a follower is called with. It may be called twice for one event, so it must be able to do its work again. */
export type Follow<T extends EventType = EventType> = (event: FollowedEvent<T>, signal: AbortSignal) => Promise<void>;

export interface Following<T extends EventType = EventType> {
  /**
   * What its bookmark and its jobs are kept under, for as long as it exists: a release that changed it would begin the
   * record anew. A follower that is to hear of more types takes a new name, or it misses those of before.
   */
  readonly name: string;
  readonly types: readonly [T, ...T[]];
  /** Where a new one begins: at the first event of the record, or with what happens from now on. */
  readonly begins: 'FIRST' | 'NOW';
}

export const followed = Symbol('followed');

/**
 * Calls this method of a provider, in the worker, after events of these types. It runs as a job: what it throws is tried
 * again later. `signal` says when the worker stops, and work that is not finished by then is done again.
 */
export function Follows<T extends EventType>(following: Following<T>) {
  return <M extends Follow<T>>(target: object, name: string, method: TypedPropertyDescriptor<M>): void => {
    SetMetadata(followed, following)(target, name, method);
  };
}
