import type { DataOf, EventType, SubjectOf } from '@followthrough/domain/events/event-types';
import { SetMetadata } from '@nestjs/common';

/** An event as its followers see it. */
export interface FollowedEvent<T extends EventType = EventType> {
  readonly id: string;
  readonly type: T;
  readonly subject: { readonly type: SubjectOf<T>; readonly id: string };
  readonly data: DataOf<T>;
}

/** The function that is called for an event. It may be called twice for one event, so it must be idempotent. */
export type Follow<T extends EventType = EventType> = (event: FollowedEvent<T>, signal: AbortSignal) => Promise<void>;

export interface Following<T extends EventType = EventType> {
  /**
   * The permanent name of its bookmark and jobs: a release that changed it would start again at the beginning of the
   * record. A follower that needs further types takes a new name, or it misses earlier events of those types.
   */
  readonly name: string;
  readonly types: readonly [T, ...T[]];
  /** Where a new follower starts: at the first event, or with events recorded from now on. */
  readonly begins: 'FIRST' | 'NOW';
  /** Its jobs wait for other servers, so they run one at a time beside those of the other followers and never hold them up. */
  readonly isSlow?: boolean;
}

export const followed = Symbol('followed');

/**
 * Calls this method in the worker after events of these types. It runs as a job, and is retried if it throws. `signal`
 * aborts when the worker stops; unfinished work is done again.
 */
export function Follows<T extends EventType>(following: Following<T>) {
  return <M extends Follow<T>>(target: object, name: string, method: TypedPropertyDescriptor<M>): void => {
    SetMetadata(followed, following)(target, name, method);
  };
}
