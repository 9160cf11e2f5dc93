import type { Context } from './context.js';

/** Why an action was refused, as its event keeps it: by their role, or because they used up their share. */
export type ActionReason = 'FORBIDDEN' | 'QUOTA';

/** Learns what was refused to somebody who is signed in. The feature that knows people answers. */
export abstract class RefusalWatch {
  /** `operation` is the field of Mutation, or what a route does. */
  abstract actionRefused(ctx: Context, operation: string, reason?: ActionReason): void;
}
