import type { Context } from './context.js';

/** Learns what was refused to somebody who is signed in. The feature that knows people answers. */
export abstract class RefusalWatch {
  /** `operation` is the field of Mutation, or what a route does. */
  abstract actionRefused(ctx: Context, operation: string): void;
}
